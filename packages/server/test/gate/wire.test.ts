import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GatedWorld } from "./gated-world.ts";
import { type GatedServer, openGatedServer } from "./open-gated-server.ts";
import { converse, headerOf, textOf } from "./wire.ts";

const TILE = "/tiles/world/6/0/0.pbf";

let server: GatedServer;
let world: GatedWorld;

beforeAll(async () => {
  server = await openGatedServer();
  world = server.world;
});
afterAll(() => server.close());

describe("what a request says about the server", () => {
  it("gets into nobody's document but its own", async () => {
    const style = `/maps/streets/style.json?key=${world.open}`;
    const evil = await server.askRaw(
      `GET ${style} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: worse.example\r\n\r\n`,
    );
    expect(textOf(evil)).toContain("http://evil.example/tiles/");
    expect(textOf(evil)).not.toContain("worse.example");
    expect(headerOf(evil, "cache-control")).toMatch(/private|no-store/);
    const own = await server.ask(style);
    expect(textOf(own)).toContain("http://maps.example:8080/tiles/");
    expect(textOf(own)).not.toContain("evil.example");
    expect(headerOf(own, "etag")).not.toBe(headerOf(evil, "etag"));
  });

  it("is read anew for each request of a connection", async () => {
    const style = `/maps/streets/style.json?key=${world.open}`;
    const hosts = ["one.example", "two.example:8443", "one.example"];
    const bytes = hosts.map((host) => `GET ${style} HTTP/1.1\r\nHost: ${host}\r\n\r\n`).join("");
    const { answers } = await converse(server.port, bytes, { methods: hosts.map(() => "GET") });
    expect(answers.map((answer) => /http:\/\/([^/]+)\/tiles/.exec(textOf(answer))?.[1])).toEqual(hosts);
  });

  it("is put into no answer where it is no host", async () => {
    for (const host of [
      '"><script>',
      "evil.example/x",
      "a b",
      "user@evil.example",
      "\u00e9",
      "x:y",
      "[::1",
      "",
      "evil.example#",
      "x".repeat(300),
    ]) {
      for (const path of ["/maps/streets/style.json", "/maps/streets/", "/maps/streets", "/tiles/world/tiles.json"]) {
        const answer = await server.askRaw(`GET ${path}?key=${world.open} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
        const all = `${answer.head}${textOf(answer)}`;
        for (const part of ["evil.example", "<script>alert", '"><script>', "\u00e9", "xxxxx"])
          expect(all).not.toContain(part);
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  it("cannot add a header to an answer", async () => {
    for (const target of [
      "/maps/streets?a=%0d%0aX-Evil:%201",
      "/maps/streets?%0d%0aX-Evil:%201=1",
      "/maps/streets?a=\\r\\nX-Evil: 1".replace(" ", "%20"),
    ]) {
      const answer = await server.ask(`${target}&key=${world.open}`);
      expect(answer.status).toBe(308);
      expect(answer.head).not.toContain("\r\nx-evil");
      expect(headerOf(answer, "location")).not.toMatch(/^(?:https?:)?\/\//);
    }
    const refused = await server.ask(TILE, ["User-Agent: a\u0085b\u00ff", "Origin: https://a.example\u00ff"]);
    expect(refused.status).toBe(401);
  });

  it("is a 400 to the management API where it is no address", async () => {
    for (const raw of [
      "GET /api/v1/setup HTTP/1.1\r\nHost: 1.2.3.999\r\n\r\n",
      "GET /api/docs HTTP/1.1\r\nHost: 1.2.3.999\r\n\r\n",
      "GET https://user:pass@other.example/api/auth/get-session HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET /api/v1/setup HTTP/1.0\r\n\r\n",
    ])
      // prettier-ignore
      expect((await server.askRaw(raw)).status).toBe(400);
  });
});

describe("the wire", () => {
  it("is closed on a request whose end is not certain, before anything behind it is served", async () => {
    const hidden = `GET ${TILE}?key=${world.open} HTTP/1.1\r\nHost: x\r\n\r\n`;
    for (const framing of [
      "Content-Length: 5\r\nTransfer-Encoding: chunked",
      "Content-Length: 5\r\nContent-Length: 6",
      "Transfer-Encoding: xchunked",
      "Transfer-Encoding : chunked",
      "Content-Length: +5",
      "Content-Length: 0x5",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
    ]) {
      // prettier-ignore
      const request = `GET ${TILE} HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n0\r\n\r\n${hidden}`;
      const { answers } = await converse(server.port, request, { methods: ["GET", "GET"] });
      expect(
        answers.map(({ status }) => status).filter((status) => status < 400),
        framing,
      ).toEqual([]);
    }
  });

  it("takes the body of a GET for a body, and answers what comes after it", async () => {
    const { open } = world;
    const inside = `GET ${TILE}?key=${open} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const bytes = `GET ${TILE} HTTP/1.1\r\nHost: x\r\nContent-Length: ${inside.length}\r\n\r\n${inside}GET ${TILE}?key=${open} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const { answers } = await converse(server.port, bytes, { methods: ["GET", "GET"] });
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  it("answers pipelined requests in their order, good and bad mixed, each counted once", async () => {
    const wanted = Array.from({ length: 300 }, (_, index) => [200, 401, 404, 403][index % 4] ?? 0);
    const targets: Record<number, string> = {
      200: `${TILE}?key=${world.open}`,
      401: TILE,
      404: `/tiles/world/9/0/0.pbf?key=${world.open}`,
      403: `${TILE}?key=${world.site}`,
    };
    const bytes = wanted.map((status) => `GET ${targets[status]} HTTP/1.1\r\nHost: x\r\n\r\n`).join("");
    const outcomes = await server.countedDuring(async () => {
      const { answers } = await converse(server.port, bytes, { methods: wanted.map(() => "GET") });
      expect(answers.map(({ status }) => status)).toEqual(wanted);
    });
    expect(outcomes).toEqual({ allowed: 150, KEY_MISSING: 75, ORIGIN_MISSING: 75 });
  });

  it("has limits for what is too large, and is there again afterwards", async () => {
    const long = "x".repeat(20_000);
    for (const bytes of [
      `GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${TILE} HTTP/1.1\r\nHost: x\r\nX: ${long}\r\n\r\n`,
    ])
      expect((await server.askRaw(bytes)).status).toBe(431);
    const parameters = Array.from({ length: 3_000 }, (_, index) => `a${index}=`)
      .join("&")
      .slice(0, 12_000);
    expect((await server.ask(`${TILE}?${parameters}&key=${world.open}`)).status).toBe(200);
  });

  it("knows HTTP/1.0, HEAD, ranges and conditions, and none of them is a way in or a way round the count", async () => {
    const outcomes = await server.countedDuring(async () => {
      const kept = await server.askRaw(`GET ${TILE}?key=${world.open} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n`);
      expect([kept.status, headerOf(kept, "connection")]).toEqual([200, "keep-alive"]);
      const old = await converse(server.port, `GET ${TILE}?key=${world.open} HTTP/1.0\r\n\r\n`);
      expect(old.answers[0]?.status).toBe(200);
      expect((await server.askRaw(`GET ${TILE} HTTP/1.0\r\nX-Api-Key: x\r\n\r\n`)).status).toBe(401);
      expect((await server.ask(TILE, ["Range: bytes=0-0", "If-None-Match: *"])).status).toBe(401);
      const etag = headerOf(await server.ask(`${TILE}?key=${world.open}`, [], "HEAD"), "etag") ?? "";
      expect((await server.ask(`${TILE}?key=${world.open}`, ["Range: bytes=5-1"])).status).toBe(200);
      const known = await server.ask(`${TILE}?key=${world.open}`, ["If-None-Match: *"]);
      expect([known.status, known.body.length, etag.length > 2]).toEqual([304, 0, true]);
    });
    expect(outcomes).toEqual({ allowed: 5, KEY_INVALID: 1, KEY_MISSING: 1 });
  });
});
