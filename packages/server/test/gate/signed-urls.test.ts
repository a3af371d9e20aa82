import { beforeAll, describe, expect, test } from "vitest";
import { type MadeKey, makeKey, makeProject } from "./made.ts";
import { makeSecret, nowSeconds, useOf } from "./made-signing.ts";
import { onEveryRecord } from "./on-every-record.ts";
import { hmacSignature } from "./sign.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const HOST = { Host: "maps.example" };

type Project = Awaited<ReturnType<typeof makeProject>>;

onEveryRecord((server) => {
  let project: Project;
  let key: MadeKey;
  let secret: string;
  const code = async (path: string, headers = {}) => (await server().ask(path, headers)).code;
  const signed = (address: string, base = "", by = secret) => `${address}&${hmacSignature(by, base + address)}`;

  beforeAll(async () => {
    project = await makeProject(server());
    key = await makeKey(server(), project, { requireSignature: true });
    secret = await makeSecret(server(), key);
  });

  describe("a signed address", () => {
    test("is admitted when it was signed whole, as MapTiler's clients do, or from its path on", async () => {
      const address = `${TILE}?key=${key.value}`;
      expect(await code(signed(address, "http://maps.example"), HOST)).toBeNull();
      expect(await code(signed(address))).toBeNull();
      // Python's encoder pads.
      expect(await code(`${signed(address)}=`)).toBeNull();
      expect(await code(`${signed(address)}%3D`)).toBeNull();
    });

    test("is asked for by a key that requires it, and by no other", async () => {
      expect(await code(`${TILE}?key=${key.value}`)).toBe("SIGNATURE_INVALID");
      const free = await makeKey(server(), project);
      expect(await code(`${TILE}?key=${free.value}`)).toBeNull();
      const freeSecret = await makeSecret(server(), free);
      expect(await code(`${TILE}?key=${free.value}`)).toBeNull();
      expect(await code(signed(`${TILE}?key=${free.value}`, "", freeSecret))).toBeNull();
      expect(await code(signed(`${TILE}?key=${free.value}`))).toBe("SIGNATURE_INVALID");
    });

    test("is refused with the signature of another key, another host, or of anything else", async () => {
      const other = await makeKey(server(), project, { requireSignature: true });
      const otherSecret = await makeSecret(server(), other);
      const address = `${TILE}?key=${key.value}`;
      for (const wrong of [
        signed(address, "", otherSecret),
        `${address}&${hmacSignature(secret, `${TILE}?key=${other.value}`)}`,
        signed(address, "http://another.example"),
        signed(address, "https://maps.example"),
        `${address}&signature=`,
        `${address}&signature=AAAA`,
        `${address}&signature=${"A".repeat(43)}`,
        `${address}&signature=${"!".repeat(43)}`,
        `${address}&signature=${"A".repeat(6_000)}`,
      ])
        expect(await code(wrong, HOST), wrong).toBe("SIGNATURE_INVALID");
    });

    test("is refused when anything in it was changed, added or moved", async () => {
      const address = `/maps/streets/style.json?key=${key.value}&a=1&b=2`;
      const good = signed(address);
      const signature = good.slice(good.indexOf("&signature="));
      expect(await code(good)).toBeNull();
      for (const wrong of [
        `/maps/streets/style.json?a=1&key=${key.value}&b=2${signature}`,
        `/maps/streets/style.json?key=${key.value}&a=1${signature}&b=2`,
        `/maps/streets/style.json?key=${key.value}&a=1${signature}`,
        `/maps/streets/style.json?key=${key.value}&a=1&b=2&c=3${signature}`,
        `/maps/streets/style.json?key=${key.value}&a=2&b=2${signature}`,
        `/maps/streets/style.json?${signature.slice(1)}&key=${key.value}&a=1&b=2`,
        `/maps/streets/style.json?key=${key.value}&a=1&b=2${signature}${signature}`,
        `/maps/streets/style.json?key=${key.value}&a=1&b=2&%73ignature=x${signature}`,
        `/maps/streets/?key=${key.value}&a=1&b=2${signature}`,
        `/maps/streets/sprite.json?key=${key.value}&a=1&b=2${signature}`,
      ])
        expect(await code(wrong), wrong).toBe("SIGNATURE_INVALID");
    });

    test("that names a time ends then", async () => {
      const until = (expires: number | string) => code(signed(`${TILE}?key=${key.value}&expires=${expires}`));
      expect(await until(nowSeconds() + 60)).toBeNull();
      expect(await until(nowSeconds() - 1)).toBe("SIGNATURE_EXPIRED");
      for (const wrong of [
        "",
        "soon",
        "-1",
        "1e12",
        `${Date.now()}`,
        `${nowSeconds() + 60}&expires=${nowSeconds() + 90}`,
      ])
        expect(await until(wrong), wrong).toBe("SIGNATURE_INVALID");
    });

    test("keeps to every other rule of its key", async () => {
      const held = await makeKey(server(), project, { requireSignature: true, origins: ["shop.example"] });
      const address = signed(`${TILE}?key=${held.value}`, "", await makeSecret(server(), held));
      expect(await code(address, { Origin: "https://shop.example" })).toBeNull();
      expect(await code(address, { Origin: "https://evil.example" })).toBe("ORIGIN_NOT_ALLOWED");
      await server().api("POST", `${held.path}/revoke`);
      expect(await code(address, { Origin: "https://shop.example" })).toBe("KEY_REVOKED");
    });

    test("ends with its secret, on the next request, and a killed server remembers the new one", async () => {
      const rolled = await makeKey(server(), project, { requireSignature: true });
      const [first, second] = [await makeSecret(server(), rolled), await makeSecret(server(), rolled)];
      const by = (which: string) => code(signed(`${TILE}?key=${rolled.value}`, "", which));
      expect([await by(first), await by(second)]).toEqual(["SIGNATURE_INVALID", null]);
      const third = await makeSecret(server(), rolled);
      expect([await by(second), await by(third)]).toEqual(["SIGNATURE_INVALID", null]);
      await server().killAndRestart();
      expect([await by(second), await by(third)]).toEqual(["SIGNATURE_INVALID", null]);
    });
  });

  describe("a signed prefix", () => {
    const prefixed = (prefix: string, expires: number | string = nowSeconds() + 60) =>
      `key=${key.value}&prefix=${encodeURIComponent(prefix)}&expires=${expires}&${hmacSignature(secret, `prefix=${prefix}&expires=${expires}`)}`;

    test("loads a style with all that it draws, by the addresses in its own answers, and nothing else", async () => {
      const query = prefixed("/maps/streets");
      const style = await server().read(`/maps/streets/style.json?${query}`);
      const addresses = [...style.matchAll(/"http:\/\/[^"/]+(\/[^"]+\?[^"]+)"/g)].map(([, address = ""]) => address);
      const tiles = await server().read(addresses.find((address) => address.includes("tiles.json")) ?? "no tileset");
      const [, tile = ""] = /"http:\/\/[^"/]+(\/tiles\/[^"]+)"/.exec(tiles) ?? [];
      const glyphs = addresses.find((address) => address.startsWith("/fonts/")) ?? "no fonts";
      const sprite = addresses.find((address) => address.includes("/sprite")) ?? "no sprite";
      for (const address of [
        tile.replace("{z}/{x}/{y}", "0/0/0"),
        glyphs.replace("{fontstack}", "Noto%20Sans%20Regular").replace("{range}", "0-255"),
        sprite.replace("/sprite?", "/sprite.json?"),
        sprite.replace("/sprite?", "/sprite@2x.png?"),
        `/maps/streets/?${query}`,
      ])
        expect(await code(address), address).toBeNull();
      for (const other of ["/maps/dark/style.json", "/maps/dark/", "/maps/light/sprite.json"])
        expect(await code(`${other}?${query}`), other).toBe("SIGNATURE_INVALID");
    });

    test("covers what lies under it, segment by segment", async () => {
      expect(await code(`${TILE}?${prefixed("/tiles/world")}`)).toBeNull();
      expect(await code(`/tiles/world/tiles.json?${prefixed("/tiles/world")}`)).toBeNull();
      expect(await code(`${TILE}?${prefixed("/tiles/world/0")}`)).toBeNull();
      for (const prefix of [
        "/tiles/worl",
        "/tiles/world/1",
        "/tiles/worlds",
        "/tiles/world/",
        "/",
        "",
        "tiles/world",
        "/tiles//world",
        "/tiles/../tiles/world",
        "/tiles/./world",
        "/tiles/world/..",
        "/tiles%2fworld",
        "/tiles;/world",
        "/maps/streetsX",
        "/maps/street",
        "/maps/streets/style.json",
        "/fonts/..",
      ])
        expect(await code(`${TILE}?${prefixed(prefix)}`), prefix).toBe("SIGNATURE_INVALID");
    });

    test("is not led elsewhere by tricks in the path", async () => {
      const query = prefixed("/maps/streets");
      for (const path of [
        "/maps/streets/../dark/style.json",
        "/maps/streets/%2e%2e/dark/style.json",
        "/maps/streets%2f..%2fdark/style.json",
        "/maps/streetsX/style.json",
        "/maps//streets/style.json",
        "/maps/streets;/style.json",
        "/tiles/world/../../maps/dark/style.json",
      ])
        expect(await code(`${path}?${query}`), path).toMatch(/^(SIGNATURE_INVALID|NOT_FOUND)$/);
    });

    test("ends at its time, and cannot do without one", async () => {
      expect(await code(`${TILE}?${prefixed("/tiles/world", nowSeconds() - 1)}`)).toBe("SIGNATURE_EXPIRED");
      const endless = `key=${key.value}&prefix=%2Ftiles%2Fworld&${hmacSignature(secret, "prefix=/tiles/world&expires=")}`;
      expect(await code(`${TILE}?${endless}`)).toBe("SIGNATURE_INVALID");
      const later = prefixed("/tiles/world").replace(/expires=\d+/, `expires=${nowSeconds() + 9_000}`);
      expect(await code(`${TILE}?${later}`)).toBe("SIGNATURE_INVALID");
    });

    test("does not become another by repeating or widening it", async () => {
      const query = prefixed("/maps/streets");
      for (const more of ["prefix=/maps/dark", "prefix=%2F", "expires=99999999999"])
        for (const both of [`${more}&${query}`, query.replace("&signature", `&${more}&signature`)])
          expect(await code(`/maps/streets/style.json?${both}`), both).toBe("SIGNATURE_INVALID");
      const sole = query.replace(encodeURIComponent("/maps/streets"), encodeURIComponent("/maps/dark"));
      expect(await code(`/maps/dark/style.json?${sole}`)).toBe("SIGNATURE_INVALID");
    });
  });

  test("refused signatures are counted under their key", async () => {
    const own = await makeKey(server(), project, { requireSignature: true });
    await code(`${TILE}?key=${own.value}`);
    expect((await useOf(server(), project)).get(`${own.id} SIGNATURE_INVALID`)).toBe(1);
  });

  test("the default key is not signed with, and a viewer sees when a secret was made, never which", async () => {
    const path = `${project.path}/keys/${project.defaultKey.id}`;
    expect((await server().call("POST", `${path}/signing-secret`)).status).toBe(409);
    const shown = await server().api("GET", key.path);
    expect(shown).toMatchObject({ requireSignature: true, signingSecretAt: expect.any(String) });
    expect(JSON.stringify([shown, await server().api("GET", `${project.path}/audit`)])).not.toContain(secret);
  });
});
