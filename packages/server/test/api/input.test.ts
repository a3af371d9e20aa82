import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, call, textIn } from "./caller.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

let opened: TestApi;
let keys: string;
const headers = bearer(ROOT_TOKEN);

beforeAll(async () => {
  opened = await openTestApi();
  const made = await call(opened, "POST", "/api/v1/projects", { body: { name: "Shop", plan: "free" }, headers });
  keys = `/api/v1/projects/${textIn(made, "id")}/keys`;
});
afterAll(() => opened.close());

const KEY = { name: "Shop", kind: "public" };

test.each([
  [
    { ...KEY, orgins: ["shop.example"] },
    { field: "orgins", suggestion: "origins", detail: '"orgins" is not a known field; did you mean "origins"?' },
  ],
  [
    { ...KEY, colour: "red" },
    { field: "colour", detail: '"colour" is not a known field.' },
  ],
  [{ kind: "public" }, { field: "name", detail: '"name" is needed.' }],
  [
    { name: "Shop", kind: "open" },
    { field: "kind", detail: '"kind" must be "public" or "secret".' },
  ],
  [
    { ...KEY, origins: "shop.example" },
    { field: "origins", detail: '"origins" must be a list.' },
  ],
  [
    { ...KEY, origins: [7] },
    { field: "origins.0", detail: '"origins.0" must be text in quotes.' },
  ],
  [
    { ...KEY, quotaPerDay: 1.5 },
    { field: "quotaPerDay", detail: '"quotaPerDay" must be a whole number.' },
  ],
  [
    { ...KEY, expiresAt: "tomorrow" },
    { field: "expiresAt", detail: '"expiresAt" must be a time in UTC such as 2030-01-31T09:00:00Z.' },
  ],
  [{ ...KEY, services: [] }, { field: "services" }],
  [
    { ...KEY, services: ["map"] },
    { field: "services", suggestion: "maps" },
  ],
  [{ ...KEY, origins: ["https://shop.example/cart?x=1"] }, { field: "origins" }],
  [{ ...KEY, ips: ["10.0.0.0/33"] }, { field: "ips" }],
  [{ ...KEY, quotaPerDay: 0 }, { field: "quotaPerDay" }],
  [{ ...KEY, expiresAt: "2001-01-01T00:00:00Z" }, { field: "expiresAt" }],
  [{ ...KEY, name: " " }, { field: "name" }],
  [[], { detail: "The body must be an object." }],
  ["{", { detail: "The body is not valid JSON. Check quotes, commas and brackets." }],
  ["", { detail: 'The body is empty. Send a JSON object, such as {"name": "Shop"}.' }],
])("%j is refused, and the answer says what is wrong", async (body, said) => {
  const answer = await call(opened, "POST", keys, { body, headers });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({
    code: "INVALID_INPUT",
    type: "/docs/refusals/INVALID_INPUT",
    status: 400,
    ...said,
  });
  expect(textIn(answer, "requestId")).toBe(answer.headers.get("x-request-id"));
});

test.each([
  ["?limit=0", "limit"],
  ["?limit=101", "limit"],
  ["?limt=5", "limt"],
  ["?status=gone", "status"],
  ["?cursor=nonsense", "cursor"],
])("the query %s is refused by name", async (query, field) => {
  const answer = await call(opened, "GET", `${keys}${query}`, { headers });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: "INVALID_INPUT", field });
});

test.each([
  ["?interval=week", "interval"],
  ["?groupBy=colour", "groupBy.0"],
  ["?from=yesterday", "from"],
  ["?from=2026-11-21T00:00:00Z&to=2026-11-20T00:00:00Z", "from"],
  ["?interval=month&from=1970-01-01T00:00:00Z&to=9998-01-01T00:00:00Z", "from"],
  ["?interval=day&from=1970-01-01T00:00:00Z&to=9998-01-01T00:00:00Z", "from"],
  ["?interval=minute&to=9998-01-01T00:00:00Z&from=2026-01-01T00:00:00Z", "from"],
])("usage%s is refused by name", async (query, field) => {
  const answer = await call(opened, "GET", `${keys.replace(/keys$/, "usage")}${query}`, { headers });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: "INVALID_INPUT", field });
});

test("the longest period of months is answered quickly", async () => {
  const startedMs = performance.now();
  const query = "?interval=month&from=1970-01-01T00:00:00Z&to=2069-12-31T00:00:00Z&groupBy=key,service,outcome,origin";
  const answer = await call(opened, "GET", `${keys.replace(/keys$/, "usage")}${query}`, { headers });
  expect(answer.body).toMatchObject({ from: "1970-01-01T00:00:00.000Z", to: "2070-01-01T00:00:00.000Z" });
  expect(performance.now() - startedMs).toBeLessThan(2_000);
});

test("groups may be repeated or have commas between", async () => {
  for (const query of ["?groupBy=key,service", "?groupBy=key&groupBy=service"]) {
    const answer = await call(opened, "GET", `${keys.replace(/keys$/, "usage")}${query}`, { headers });
    expect(answer.body).toMatchObject({ interval: "hour", rows: [] });
  }
});

test("a body that is not JSON, or too large, is not read", async () => {
  const text = await call(opened, "POST", keys, { body: KEY, headers: { ...headers, "content-type": "text/plain" } });
  expect([text.status, text.body]).toMatchObject([415, { code: "JSON_NEEDED" }]);
  const large = await call(opened, "POST", keys, { body: { ...KEY, name: "x".repeat(300_000) }, headers });
  expect([large.status, large.body]).toMatchObject([413, { code: "BODY_TOO_LARGE" }]);
});

test("a body that never says how long it is stops at the limit", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const request = new Request(`http://127.0.0.1:8080${keys}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body,
    duplex: "half",
  } as RequestInit);
  expect((await opened.api.fetch(request, { ip: "192.0.2.7" })).status).toBe(413);
  expect(sent).toBeLessThan(1_000_000);
});

test("an address that is not there is 404, a method that is not known is 405 with the ones that are", async () => {
  const nothing = await call(opened, "GET", "/api/v1/nothing", { headers });
  expect([nothing.status, nothing.body]).toMatchObject([404, { code: "NOT_FOUND" }]);
  const put = await call(opened, "PUT", "/api/v1/projects", { headers });
  expect([put.status, put.body, put.headers.get("allow")]).toMatchObject([
    405,
    { code: "METHOD_NOT_ALLOWED" },
    "GET, POST",
  ]);
});

test("the plan's number of keys is kept, and the answer says so", async () => {
  for (let made = 0; made < 5; made += 1)
    expect((await call(opened, "POST", keys, { body: KEY, headers })).status).toBe(201);
  const answer = await call(opened, "POST", keys, { body: KEY, headers });
  expect([answer.status, answer.body]).toMatchObject([403, { code: "KEY_LIMIT_REACHED" }]);
});

test("nothing may be kept, sniffed, framed, or read by another site", async () => {
  for (const path of ["/api/v1/me", keys, "/api/v1/openapi.json", "/api/v1/nothing"]) {
    const answer = await call(opened, "GET", path, { headers: { ...headers, origin: "https://evil.example" } });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
});

test("an accident is told to the log and not to the client", async () => {
  const broken = await openTestApi();
  await broken.close();
  const answer = await call(broken, "GET", "/api/v1/projects", { headers });
  expect([answer.status, answer.body]).toMatchObject([500, { code: "INTERNAL_ERROR" }]);
  expect(broken.accidents).toHaveLength(1);
  expect(answer.text).not.toMatch(/database|sqlite|driver|at .*\.ts/i);
});
