import { beforeAll, describe, expect, test } from "vitest";
import { makeProject } from "./made.ts";
import { makeSigner, makeToken, nowSeconds, useOf } from "./made-signing.ts";
import { onEveryRecord } from "./on-every-record.ts";
import { jwt, keyPair } from "./sign.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = { Origin: "https://shop.example" };
const EVIL = { Origin: "https://evil.example" };
const ADMITTED = { status: 200, code: null, detail: null };
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

type Project = Awaited<ReturnType<typeof makeProject>>;

onEveryRecord((server) => {
  let project: Project;
  const code = async (path: string, headers = {}) => (await server().ask(path, headers)).code;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  describe("a token that is made here", () => {
    test("is admitted wherever a credential may stand, and counted under its own id", async () => {
      const { id, value } = await makeToken(server(), project);
      for (const name of ["token", "access_token", "key", "api_key"])
        expect(await server().ask(`${TILE}?${name}=${value}`), name).toEqual(ADMITTED);
      for (const headers of [bearer(value), { "X-Api-Key": value }, { "X-Goog-Api-Key": value }])
        expect(await server().ask(TILE, headers)).toEqual(ADMITTED);
      expect((await useOf(server(), project)).get(`${id} allowed`)).toBe(7);
    });

    test("keeps to its websites, given as a list or with commas between", async () => {
      for (const domains of [["shop.example", "*.shop.example"], "shop.example, *.shop.example"]) {
        const { value } = await makeToken(server(), project, { restriction: "domain", domains });
        expect(await code(`${TILE}?token=${value}`, SHOP)).toBeNull();
        expect(await code(`${TILE}?token=${value}`, { Origin: "https://m.shop.example" })).toBeNull();
        expect(await code(`${TILE}?token=${value}`, EVIL)).toBe("ORIGIN_NOT_ALLOWED");
        expect(await code(`${TILE}?token=${value}`)).toBe("ORIGIN_MISSING");
      }
    });

    test("keeps to the services of its type", async () => {
      for (const type of ["embed", "snapshot", "server"]) {
        const { value } = await makeToken(server(), project, { type });
        expect(await code(TILE, bearer(value)), type).toBe("SERVICE_NOT_ALLOWED");
      }
    });

    test("travels through the style to all that it draws", async () => {
      const { value } = await makeToken(server(), project);
      const style = await server().read("/maps/streets/style.json", bearer(value));
      const [url] = /\/tiles\/world\/tiles\.json\?[^"]+/.exec(style) ?? [];
      expect(await server().ask(url ?? "there is no tileset in the style")).toEqual(ADMITTED);
    });

    test("is refused on the next request after it was revoked, and says so", async () => {
      const { id, value, path } = await makeToken(server(), project);
      expect(await code(`${TILE}?token=${value}`)).toBeNull();
      expect(await server().api("POST", `${path}/revoke`)).toMatchObject({ id, status: "revoked" });
      const refused = await server().ask(`${TILE}?token=${value}`);
      expect(refused).toMatchObject({ status: 401, code: "KEY_REVOKED", detail: expect.stringContaining("token") });
      await server().killAndRestart();
      expect(await code(`${TILE}?token=${value}`)).toBe("KEY_REVOKED");
    });

    test("ends with its validity, to the second", async () => {
      const at = nowSeconds() + 2;
      const { value } = await makeToken(server(), project, { validity: new Date(at * 1000).toISOString() });
      expect(await code(`${TILE}?token=${value}`)).toBeNull();
      await expect.poll(() => code(`${TILE}?token=${value}`), { timeout: 5_000 }).toBe("TOKEN_EXPIRED");
      expect(Date.now()).toBeGreaterThanOrEqual(at * 1000);
    });

    test("of a server is a secret: it is shown once, and does not stand in a URL", async () => {
      const { value, path } = await makeToken(server(), project, { type: "server" });
      expect(await code(`${TILE}?token=${value}`)).toBe("KEY_IN_URL");
      expect((await server().call("GET", `${path}/value`)).status).toBe(409);
      const open = await makeToken(server(), project, { type: "embed" });
      expect(await server().api("GET", `${open.path}/value`)).toEqual({ value: open.value });
    });

    test("is listed with its display, type, websites and end, newest first, and without its value", async () => {
      const { path, id } = await makeProject(server());
      const first = await makeToken(server(), { path }, { description: "First", validity: 30 });
      const second = await makeToken(server(), { path }, { type: "snapshot", domains: "shop.example" });
      const page = await server().api("GET", `${path}/tokens?limit=1`);
      expect(page).toMatchObject({
        items: [{ id: second.id, type: "snapshot", domains: ["shop.example"], restriction: "domain", expiresAt: null }],
        nextCursor: expect.any(String),
      });
      const cursor = page !== null && typeof page === "object" && "nextCursor" in page ? String(page.nextCursor) : "";
      const rest = await server().api("GET", `${path}/tokens?limit=1&cursor=${cursor}`);
      expect(rest).toMatchObject({ items: [{ id: first.id, display: first.display, description: "First" }] });
      expect(JSON.stringify([page, rest])).not.toContain(first.value.slice(-40));
      expect(id).toMatch(/^prj_/);
    });

    test.each([
      [{ validity: 45 }, "validity"],
      [{ validity: "2001-01-01T00:00:00Z" }, "validity"],
      [{ restriction: "domain" }, "domains"],
      [{ restriction: "none", domains: ["shop.example"] }, "domains"],
      [{ domains: "*.com" }, "domains"],
      [{ description: "x".repeat(201) }, "description"],
    ])("%j is refused with the field that is wrong", async (settings, field) => {
      const body = { type: "map", ...settings };
      const answer = await server().call("POST", `${project.path}/tokens`, body);
      expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_INPUT", field } });
    });
  });

  describe("a token that a customer's server signs", () => {
    test("is admitted for its websites and services, and counted under its signing key", async () => {
      const own = await makeProject(server());
      const signer = await makeSigner(server(), own);
      const claims = { iss: own.id, iat: nowSeconds(), exp: nowSeconds() + 600 };
      const token = jwt(signer, { ...claims, origin: "https://shop.example, *.shop.example", scope: ["maps"] });
      expect(await code(`${TILE}?token=${token}`, SHOP)).toBeNull();
      expect(await code(`${TILE}?access_token=${token}`, EVIL)).toBe("ORIGIN_NOT_ALLOWED");
      expect(await code(TILE, bearer(jwt(signer, { ...claims, scope: "geocoding places" })))).toBe(
        "SERVICE_NOT_ALLOWED",
      );
      expect(await code(TILE, bearer(jwt(signer, { ...claims, scope: "mapkit_js" })))).toBeNull();
      expect(await code(TILE, bearer(jwt(signer, claims, { typ: undefined })))).toBeNull();
      const uses = await useOf(server(), own);
      expect(uses.get(`sig_${signer.kid} allowed`)).toBe(3);
      expect(uses.get(`sig_${signer.kid} ORIGIN_NOT_ALLOWED`)).toBe(1);
    });

    test("counts toward the quota of the project's service, as every key does", async () => {
      const own = await makeProject(server());
      const signer = await makeSigner(server(), own);
      const token = jwt(signer, { iss: own.id, iat: nowSeconds() });
      await server().api("PATCH", `${own.path}/services/maps`, { quotaPerDay: 3 });
      const codes = await Promise.all(Array.from({ length: 6 }, () => code(TILE, bearer(token))));
      expect(codes.filter((answer) => answer === null)).toHaveLength(3);
    });

    test("is verified with an uploaded key, as PEM or as JWK", async () => {
      const { publicKey, privateKey } = keyPair();
      const jwk = privateKey.export({ format: "jwk" });
      const { d: _private, ...open } = jwk;
      for (const upload of [publicKey, open, JSON.stringify(open)]) {
        const made = await server().api("POST", `${project.path}/signing-keys`, { name: "Ours", publicKey: upload });
        expect(made).toMatchObject({ kind: "uploaded", publicKey });
        expect(made).not.toHaveProperty("privateKey");
        const kid = made !== null && typeof made === "object" && "id" in made ? String(made.id) : "";
        expect(await code(TILE, bearer(jwt({ kid, privateKey }, { iss: project.id, iat: nowSeconds() })))).toBeNull();
      }
    });

    test("ends when its signing key is revoked, on the next request", async () => {
      const signer = await makeSigner(server(), project);
      const token = jwt(signer, { iss: project.id, iat: nowSeconds(), exp: nowSeconds() + 600 });
      expect(await code(TILE, bearer(token))).toBeNull();
      await server().api("POST", `${signer.path}/revoke`);
      expect(await code(TILE, bearer(token))).toBe("TOKEN_INVALID");
    });

    test("holds within its time, give or take a minute, and for an hour where it names no end", async () => {
      const signer = await makeSigner(server(), project);
      const now = nowSeconds();
      const at = (times: object) => code(TILE, bearer(jwt(signer, { iss: project.id, ...times })));
      expect(await at({ iat: now - 600, exp: now - 50 })).toBeNull();
      expect(await at({ iat: now - 600, exp: now - 61 })).toBe("TOKEN_EXPIRED");
      expect(await at({ iat: now + 50, exp: now + 600 })).toBeNull();
      expect(await at({ iat: now + 70, exp: now + 600 })).toBe("TOKEN_INVALID");
      expect(await at({ iat: now, nbf: now + 70, exp: now + 600 })).toBe("TOKEN_INVALID");
      expect(await at({ iat: now - 3_500 })).toBeNull();
      expect(await at({ iat: now - 3_661 })).toBe("TOKEN_EXPIRED");
    });
  });
});
