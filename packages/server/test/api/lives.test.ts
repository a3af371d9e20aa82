import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, call, textIn } from "./caller.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

let opened: TestApi;
let base: string;
const headers = bearer(ROOT_TOKEN);

const get = (path: string) => call(opened, "GET", path, { headers });
const post = (path: string, body?: unknown) =>
  call(opened, "POST", path, { ...(body === undefined ? {} : { body }), headers });
const patch = (path: string, body: unknown) => call(opened, "PATCH", path, { body, headers });

beforeAll(async () => {
  opened = await openTestApi();
  base = `/api/v1/projects/${textIn(await post("/api/v1/projects", { name: "Shop" }), "id")}`;
});
afterAll(() => opened.close());

test("a project comes with its default key, whose value can be shown again", async () => {
  const made = await post("/api/v1/projects", { name: "Maps", plan: "free" });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: "Maps",
    role: "owner",
    plan: { id: "free", name: "Free", maxKeys: 5 },
    suspended: false,
    keysUsed: 0,
    defaultKeyId: textIn(made, "defaultKey.id"),
  });
  const value = await get(`/api/v1/projects/${textIn(made, "id")}/keys/${textIn(made, "defaultKey.id")}/value`);
  expect(value.body).toEqual({ value: textIn(made, "defaultKey.value") });
});

test("a public key lives: made, found by its value, changed, revoked, deleted, brought back", async () => {
  const made = await post(`${base}/keys`, {
    name: "Website",
    kind: "public",
    services: ["maps"],
    origins: ["Shop.Example", "*.shop.example"],
    expiresAt: "2090-01-31T10:00:00+01:00",
  });
  expect(made.body).toMatchObject({
    origins: ["shop.example", "*.shop.example"],
    expiresAt: "2090-01-31T09:00:00.000Z",
    status: "active",
    createdBy: "root token",
    requestsToday: 0,
    lastUsedAt: null,
  });
  const key = `${base}/keys/${textIn(made, "id")}`;
  const found = await get(`${base}/keys?search=${textIn(made, "value")}`);
  expect(found.body).toMatchObject({ items: [{ id: textIn(made, "id"), display: textIn(made, "display") }] });
  expect(found.text).not.toContain(textIn(made, "value"));

  expect((await patch(key, { enabled: false, expiresAt: null })).body).toMatchObject({
    status: "disabled",
    expiresAt: null,
  });
  expect((await post(`${key}/revoke`)).body).toMatchObject({ status: "revoked" });
  expect((await call(opened, "DELETE", key, { headers })).status).toBe(204);
  expect((await get(`${base}/keys?status=deleted`)).body).toMatchObject({ items: [{ id: textIn(made, "id") }] });
  expect((await post(`${key}/undelete`)).body).toMatchObject({ status: "revoked", deletedAt: null });
  expect((await patch(key, { name: "Too late" })).body).toMatchObject({ code: "CONFLICT" });
});

test("a secret key is shown once", async () => {
  const made = await post(`${base}/keys`, { name: "Server", kind: "secret" });
  expect(textIn(made, "value")).toMatch(/^lk_sec_[0-9A-Za-z]{36}$/);
  const again = await get(`${base}/keys/${textIn(made, "id")}/value`);
  expect([again.status, again.body]).toMatchObject([409, { code: "CONFLICT" }]);
  const all = [await get(`${base}/keys`), await get(`${base}/keys/${textIn(made, "id")}`), await get(`${base}/audit`)];
  for (const answer of all) expect(answer.text).not.toContain(textIn(made, "value"));
});

test("the default key stays unrestricted, and cannot be deleted", async () => {
  const key = `${base}/keys/${textIn(await get(base), "defaultKeyId")}`;
  expect((await patch(key, { origins: ["shop.example"] })).body).toMatchObject({ code: "CONFLICT" });
  expect((await call(opened, "DELETE", key, { headers })).body).toMatchObject({ code: "CONFLICT" });
  expect((await patch(key, { enabled: false })).body).toMatchObject({ status: "disabled", isDefault: true });
});

test("lists come page by page until the last one says so", async () => {
  const made = await post("/api/v1/projects", { name: "Many" });
  const keys = `/api/v1/projects/${textIn(made, "id")}/keys`;
  for (let index = 0; index < 4; index += 1) await post(keys, { name: `Key ${index}`, kind: "secret" });
  const first = await get(`${keys}?limit=3`);
  const second = await get(`${keys}?limit=3&cursor=${textIn(first, "nextCursor")}`);
  expect(first.body).toMatchObject({ items: [{}, {}, {}] });
  expect(second.body).toMatchObject({ items: [{}, { isDefault: true }], nextCursor: null });
});

test("keys are listed by the service that they may use", async () => {
  const made = await post("/api/v1/projects", { name: "By service" });
  const keys = `/api/v1/projects/${textIn(made, "id")}/keys`;
  await post(keys, { name: "Search", kind: "public", services: ["geocoding", "places"] });
  await post(keys, { name: "Maps", kind: "public", services: ["maps"] });
  const listed = await get(`${keys}?service=places&sort=name`);
  expect(listed.body).toMatchObject({ items: [{ isDefault: true }, { name: "Search" }], nextCursor: null });
});

test("services, their limits, and what the audit tells of it", async () => {
  const changed = await patch(`${base}/services/maps`, { enabled: false, quotaPerDay: 25_000, ratePerUser: 1 });
  expect(changed.body).toMatchObject({ id: "maps", enabled: false, quotaPerDay: 25_000, ratePerUser: 1, usedToday: 0 });
  expect((await patch(`${base}/services/nothing`, { enabled: true })).status).toBe(404);
  const audit = await get(`${base}/audit?limit=1`);
  expect(audit.body).toMatchObject({
    items: [
      {
        action: "service.change",
        actor: { kind: "root" },
        from: "192.0.2.7",
        before: { enabled: true },
        after: { enabled: false },
      },
    ],
  });
});

test.each([
  [
    { pattern: "*.shop.example", tryUrl: "https://www.shop.example/cart" },
    { valid: true, tried: { allowed: true } },
  ],
  [
    { pattern: "*.shop.example", tryUrl: "shop.example" },
    { valid: true, tried: { url: "shop.example", allowed: false } },
  ],
  [
    { pattern: "shop.example/cart/*", tryUrl: "https://shop.example/blog/" },
    { valid: true, tried: { allowed: false } },
  ],
  [{ pattern: "Shop.Example" }, { valid: true, pattern: "shop.example", tried: null }],
  [{ pattern: "*.com" }, { valid: false }],
  [{ pattern: "https://shop.example/cart?x=1" }, { valid: false, suggestion: "https://shop.example" }],
  [{ pattern: "" }, { valid: false }],
])("trying the pattern %j", async (body, said) => {
  const answer = await post("/api/v1/origin-patterns/check", body);
  expect([answer.status, answer.body]).toMatchObject([200, said]);
});

test("the system tells its version, address, plans and maps", async () => {
  const { body } = await get("/api/v1/system");
  expect(body).toMatchObject({
    version: "0.0.0",
    baseUrl: "http://127.0.0.1:8080",
    plans: [{ id: "unlimited", name: "Unlimited", maxKeys: null }, { id: "free" }, { id: "pro" }],
    styles: [{ id: "streets", tilesets: ["world"] }],
    tilesets: [{ id: "world", kind: "vector", bounds: [-180, -85, 180, 85] }],
  });
});
