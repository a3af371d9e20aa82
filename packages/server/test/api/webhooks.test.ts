import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, call, textIn } from "./caller.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

let opened: TestApi;
let base: string;
const headers = bearer(ROOT_TOKEN);

const get = (path: string) => call(opened, "GET", base + path, { headers });
const send = (method: string, path: string, body?: unknown) =>
  call(opened, method, base + path, { ...(body === undefined ? {} : { body }), headers });

beforeAll(async () => {
  opened = await openTestApi();
  const made = await call(opened, "POST", "/api/v1/projects", { body: { name: "Shop" }, headers });
  base = `/api/v1/projects/${textIn(made, "id")}`;
});
afterAll(() => opened.close());

test("a webhook's secret is shown when it is made, and nowhere after", async () => {
  const made = await send("POST", "/webhooks", { url: "https://shop.example/hook?for=maps#x", events: ["quota.near"] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ url: "https://shop.example/hook?for=maps", events: ["quota.near"] });
  const secret = textIn(made, "secret");
  expect(secret).toMatch(/^whsec_[0-9A-Za-z+/]{43}=$/);
  const shown = [await get("/webhooks"), await get("/audit"), await get(`/webhooks/${textIn(made, "id")}/deliveries`)];
  for (const { text } of shown) expect(text).not.toContain(secret.slice(10, 30));
  expect(shown[0]?.body).toMatchObject({ items: [{ id: textIn(made, "id") }] });
  const path = `/webhooks/${textIn(made, "id")}`;
  expect((await send("DELETE", path)).status).toBe(204);
  expect((await send("DELETE", path)).status).toBe(404);
  expect((await send("POST", `${path}/test`)).status).toBe(404);
});

test.each([
  ["http://127.0.0.1:8080/hook", "not public"],
  ["http://169.254.169.254/", "not public"],
  ["http://[::1]/", "not public"],
  ["https://ada:secret@shop.example/", "user name"],
  ["ftp://shop.example/", "https://"],
  ["shop.example/hook", "https://"],
])("a webhook to %s is refused, and it is said why", async (url, says) => {
  const refused = await send("POST", "/webhooks", { url });
  expect(refused.body).toMatchObject({ code: "INVALID_INPUT", field: "url" });
  expect(textIn(refused, "detail")).toContain(says);
});

test("a mistyped event is refused with the one that was meant", async () => {
  const refused = await send("POST", "/webhooks", { url: "https://shop.example/", events: ["quota.reach"] });
  expect(refused.body).toMatchObject({ code: "INVALID_INPUT", field: "events", suggestion: "quota.reached" });
});

test("who is told by e-mail is set as a whole, each address once", async () => {
  expect((await get("/alarm-settings")).body).toEqual({ emails: [], events: null });
  const emails = ["ada@shop.example", " Ada@Shop.example ", "ops@shop.example"];
  const set = await send("PUT", "/alarm-settings", { emails, events: ["quota.reached"] });
  expect(set.body).toEqual({ emails: ["ada@shop.example", "ops@shop.example"], events: ["quota.reached"] });
  expect((await get("/alarm-settings")).body).toEqual(set.body);
  for (const bad of [
    "ada",
    "ada@shop.example, eve@evil.example",
    "a@b\r\nBcc: eve@evil.example",
    "<ada@shop.example>",
  ]) {
    expect((await send("PUT", "/alarm-settings", { emails: [bad] })).body).toMatchObject({ field: "emails" });
  }
});
