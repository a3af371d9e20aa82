import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GatedWorld } from "./gated-world.ts";
import { codeOf, type GatedServer, openGatedServer } from "./open-gated-server.ts";
import { textOf } from "./wire.ts";

const TILE = "/tiles/world/6/0/0.pbf";
const GATED = [
  TILE,
  "/tiles/world/tiles.json",
  "/maps/streets/style.json",
  "/maps/streets/",
  "/maps/streets/sprite.json",
  "/maps/streets/sprite@2x.png",
  "/maps/streets",
  "/fonts/Noto%20Sans%20Regular/0-255.pbf",
];

let server: GatedServer;
let world: GatedWorld;

beforeAll(async () => {
  server = await openGatedServer();
  world = server.world;
});
afterAll(() => server.close());

describe.each(GATED)("%s", (path) => {
  it("answers nothing without a key, by any method, and counts each question", async () => {
    const outcomes = await server.countedDuring(async () => {
      for (const method of ["GET", "HEAD"]) expect((await server.ask(path, [], method)).status).toBe(401);
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]) {
        const answer = await server.ask(path, ["Content-Length: 0", `X-Api-Key: ${world.open}`], method);
        expect([answer.status, answer.body.length]).toEqual([405, 0]);
      }
      expect((await server.ask(path, ["Origin: https://a.example"], "OPTIONS")).body).toHaveLength(0);
    });
    expect(outcomes).toEqual({ KEY_MISSING: 2 });
  });

  it("admits a key at each place where it may stand, and counts each once", async () => {
    const { open } = world;
    const escaped = [...open].map((letter) => `%${(letter.codePointAt(0) ?? 0).toString(16)}`).join("");
    const outcomes = await server.countedDuring(async () => {
      for (const query of [
        `key=${open}`,
        `k%65y=${open}`,
        `%6bey=${escaped}`,
        `api_key=${open}`,
        `access_token=${open}`,
        `token=${open}`,
        `&&key=${open}&`,
        `key=${open}&key=${open}`,
        `key=&key=${open}`,
        `a=b&&key=${open}`,
      ])
        // prettier-ignore
        expect((await server.ask(`${path}?${query}`)).status, query).toBeLessThan(400);
      for (const header of [
        `X-Api-Key: ${open}`,
        `x-api-KEY:\t${open}\t`,
        `X-Goog-Api-Key: ${open}`,
        `AUTHORIZATION: bearer  ${open}`,
      ])
        expect((await server.ask(path, [header])).status, header).toBeLessThan(400);
    });
    expect(outcomes).toEqual({ allowed: 14 });
  });

  it("refuses a key at any other place", async () => {
    const { open } = world;
    const queries = [`KEY=${open}`, `key[]=${open}`, `%20key=${open}`, `k%2565y=${open}`, `a=1;key=${open}`, `key=${open};a=1`,
      `key=%25${open}`, `key=${open}%00`, `key=${open}%0d%0a`.replace("%0d%0a", "%0d%0ax"), `key%00=${open}`, `key=${open},${open}`]; // prettier-ignore
    for (const query of queries) expect((await server.ask(`${path}?${query}`)).status, query).toBe(401);
    for (const header of [
      `Cookie: key=${open}`,
      `Authorization: Basic ${btoa(`${open}:`)}`,
      `Authorization: ${open}`,
      `Referer: https://a.example/?key=${open}`,
      `X-Original-URL: ${path}?key=${open}`,
      `X-Api-Key: ${open} ${open}`,
    ])
      // prettier-ignore
      expect((await server.ask(path, [header])).status, header).toBe(401);
  });

  it("refuses two different keys, wherever they stand and whichever comes first", async () => {
    const others = ["x", world.site, world.secret, world.unknown[0] ?? "", world.open.toLowerCase()];
    const outcomes = await server.countedDuring(async () => {
      for (const other of others) {
        for (const [one, two] of [
          [world.open, other],
          [other, world.open],
        ] as const) {
          expect(codeOf(await server.ask(`${path}?key=${one}&key=${two}`))).toBe("KEY_AMBIGUOUS");
          expect(codeOf(await server.ask(`${path}?token=${one}&%61pi_key=${two}`))).toBe("KEY_AMBIGUOUS");
          expect(codeOf(await server.ask(`${path}?key=${one}`, [`Authorization: Bearer ${two}`]))).toBe(
            "KEY_AMBIGUOUS",
          );
          expect(codeOf(await server.ask(path, [`X-API-Key: ${one}`, `x-api-key: ${two}`]))).toBe("KEY_AMBIGUOUS");
          expect(codeOf(await server.ask(path, [`Authorization: Bearer ${one}`, `authorization: bearer ${two}`]))).toBe(
            "KEY_AMBIGUOUS",
          );
        }
      }
    });
    expect(outcomes).toEqual({ KEY_AMBIGUOUS: 50 });
  });

  it("has no other spelling that needs no key", async () => {
    const spelled = [`/${path}`, `/.${path}`, `/x/..${path}`, `/console/..${path}`, `/console/%2e%2e${path}`, path.replaceAll("/", "%2f").replace("%2f", "/"),
      path.replace("/", "\\"), path.replace("/", "/%2e/"), `${path};a=1`, `${path}.`, `${path}%00`, `${path}%20`, `${path}%23`, path.toUpperCase(),
      `http://maps.example${path}`, `http://127.0.0.1:${server.port}${path}`, `/%2e${path}`, path.replace("s/", "%73/"), `/api/v1${path}`, `/viewer${path}`]; // prettier-ignore
    for (const target of spelled) {
      const answer = await server.ask(target, ["X-Original-URL: /"]);
      expect([400, 401, 404], `${target}: ${answer.head}`).toContain(answer.status);
    }
  });
});

describe("a key in the wrong hands", () => {
  it("is refused whatever else the request says", async () => {
    for (const key of world.refused) {
      const answer = await server.ask(`${TILE}?key=${key}`, ["X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9",
        "X-Real-IP: 203.0.113.9", "X-Forwarded-For: 203.0.113.9, 203.0.113.9"]); // prettier-ignore
      expect([401, 403], key).toContain(answer.status);
      expect(textOf(answer)).toContain('"ip":"127.0.0.1"');
    }
  });

  it("is judged by the first Origin, and never by a Referer beside it", async () => {
    const path = `${TILE}?key=${world.site}`;
    const good = "https://shop.example";
    expect((await server.ask(path, [`Origin: ${good}`])).status).toBe(200);
    for (const headers of [
      ["Origin: https://evil.example", `Origin: ${good}`],
      ["Origin: null", `Referer: ${good}/`],
      ["Origin: https://evil.example", `Referer: ${good}/`],
      [`Origin: ${good}.evil.example`],
      [`Origin: ${good}, ${good}`],
      [`Origin: https://evil.example#${good}`],
      [`Origin: https://shop.example@evil.example`],
      [`Origin: https://shop.example\\.evil.example`],
      [`Origin: https://evil.example/${good}`],
      [`Origin:${good}\u00a0`],
      [`X-Origin: ${good}`],
      [`Referer: https://evil.example/?${good}/`],
    ])
      // prettier-ignore
      expect((await server.ask(path, headers)).status, headers.join()).toBe(403);
  });
});
