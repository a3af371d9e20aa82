import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { isAccountId } from "#app/ids/is-account-id.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { projectId } from "#app/ids/project-id.ts";
import { setUp as setUpOnce } from "#api/auth/set-up.ts";
import { bearer, call, consoleHeaders, cookiesOf, textIn } from "./caller.ts";
import { makeAccountsOlder, useNewerAccounts } from "./older-accounts.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

const PASSWORD = "password-canary-8c2e";
const ADA = { name: "Ada", email: "Ada@Shop.example", password: PASSWORD };
const ORIGIN = "http://127.0.0.1:8080";

async function setUp(opened: TestApi, token: string | null, options: { origin?: string; ip?: string } = {}) {
  return call(opened, "POST", "/api/v1/setup", { body: { token: token ?? "", ...ADA }, ...options });
}

function signIn(
  opened: TestApi,
  options: { password?: string; origin?: string; ip?: string; headers?: Record<string, string> } = {},
) {
  const { password = PASSWORD, origin = ORIGIN, ip = "192.0.2.7", headers = {} } = options;
  const body = { email: "ada@shop.example", password };
  return call(opened, "POST", "/api/auth/sign-in/email", { body, origin, ip, headers: { origin, ...headers } });
}

describe("setting up", () => {
  let opened: TestApi;
  beforeAll(async () => {
    opened = await openTestApi();
  });
  afterAll(() => opened.close());

  test("works once, with the newest link only, and signs in", async () => {
    const older = await issueSetupToken(opened.ctx);
    const newest = await issueSetupToken(opened.ctx);
    expect((await call(opened, "GET", "/api/v1/setup")).body).toEqual({ needed: true });
    for (const token of ["guess", older]) {
      const refused = await setUp(opened, token);
      expect([refused.status, refused.body]).toMatchObject([403, { code: "FORBIDDEN" }]);
    }
    const both = await Promise.all([setUp(opened, newest), setUp(opened, newest)]);
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 403]);
    expect((await call(opened, "GET", "/api/v1/setup")).body).toEqual({ needed: false });
    expect((await setUp(opened, newest)).body).toMatchObject({ code: "CONFLICT" });

    const done = both.find(({ status }) => status === 201) ?? both[0];
    const me = await call(opened, "GET", "/api/v1/me", { headers: { cookie: cookiesOf(done) } });
    expect(me.body).toMatchObject({
      actor: { kind: "account", name: "Ada", email: "ada@shop.example" },
      projects: [{ id: textIn(done, "projectId"), name: "My maps", role: "owner" }],
    });
  });

  test("checks what it is given before it uses the link up", async () => {
    const fresh = await openTestApi();
    const token = await issueSetupToken(fresh.ctx);
    for (const [field, value] of [
      ["password", "short"],
      ["email", "ada"],
      ["name", " "],
    ]) {
      const answer = await call(fresh, "POST", "/api/v1/setup", { body: { token, ...ADA, [field ?? ""]: value } });
      expect([answer.status, answer.body]).toMatchObject([400, { field }]);
    }
    expect((await setUp(fresh, token)).status).toBe(201);
    await fresh.close();
  });

  test("is finished by the next link where the first one broke off", async () => {
    const fresh = await openTestApi();
    const broken = {
      ...fresh.ctx,
      store: { ...fresh.ctx.store, transaction: () => Promise.reject(new Error("power cut")) },
    };
    const first = await issueSetupToken(fresh.ctx);
    const request = new Request(`${ORIGIN}/api/v1/setup`, { method: "POST" });
    const attempt = setUpOnce(
      { ctx: broken, accounts: fresh.accounts },
      { token: first ?? "", ...ADA },
      { request, ip: "192.0.2.7" },
    );
    await expect(attempt).rejects.toThrow("power cut");
    expect((await setUp(fresh, await issueSetupToken(fresh.ctx))).status).toBe(201);
    expect((await signIn(fresh)).status).toBe(200);
    await fresh.close();
  });
});

describe("starting with the data of an older version", () => {
  test("brings the accounts up to date, and keeps the people", async () => {
    const opened = await openTestApi();
    await setUp(opened, await issueSetupToken(opened.ctx));
    await makeAccountsOlder(opened);
    await opened.loadAccountsAnew();
    expect(await useNewerAccounts(opened, ADA)).toEqual({ passkeys: [], secondFactor: 200 });
    await opened.close();
  });
});

describe("signing in", () => {
  let opened: TestApi;
  let cookie: string;
  let project: string;
  beforeAll(async () => {
    opened = await openTestApi();
    const done = await setUp(opened, await issueSetupToken(opened.ctx));
    cookie = cookiesOf(done);
    project = textIn(done, "projectId");
  });
  afterAll(() => opened.close());

  test("gives a cookie that scripts cannot read and other sites do not send", async () => {
    const answer = await signIn(opened);
    expect(answer.status).toBe(200);
    const [line = ""] = answer.headers.getSetCookie();
    expect(line).toMatch(/^latchkey\.session_token=/);
    expect(line).toContain("HttpOnly");
    expect(line).toContain("SameSite=Lax");
    expect(line).toContain("Path=/");
    expect(line).not.toContain("Secure");
  });

  test("works under every address that the server is reached by, and says Secure where that is https", async () => {
    const behindProxy = await openTestApi({ publicUrl: "https://maps.example.org" });
    await setUp(behindProxy, await issueSetupToken(behindProxy.ctx));
    for (const [sentTo, seenAs, isSecure] of [
      ["http://maps.example.org", "https://maps.example.org", true],
      ["https://maps.example.org", "https://maps.example.org", true],
      ["http://localhost:8080", "http://localhost:8080", false],
      ["http://127.0.0.1:8080", "http://127.0.0.1:8080", false],
    ] as const) {
      const answer = await signIn(behindProxy, { origin: sentTo, headers: { origin: seenAs } });
      expect([sentTo, answer.status]).toEqual([sentTo, 200]);
      expect(answer.headers.getSetCookie()[0]?.endsWith("; Secure")).toBe(isSecure);
      const headers = consoleHeaders(cookiesOf(answer), seenAs);
      const made = await call(behindProxy, "POST", "/api/v1/projects", {
        body: { name: "X" },
        headers,
        origin: sentTo,
      });
      expect(made.status).toBe(201);
    }
    await behindProxy.close();
  });

  test("is refused from another site, with a wrong password, and for people who are not there", async () => {
    expect((await signIn(opened, { headers: { origin: "https://evil.example" }, ip: "192.0.2.20" })).status).toBe(403);
    const wrong = await signIn(opened, { password: "not this one", ip: "192.0.2.21" });
    const body = { email: "nobody@shop.example", password: PASSWORD };
    const nobody = await call(opened, "POST", "/api/auth/sign-in/email", {
      body,
      headers: { origin: ORIGIN },
      ip: "192.0.2.21",
    });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(nobody.body).toEqual(wrong.body);
    expect(wrong.text + nobody.text).not.toContain("canary");
  });

  test("is slowed down by address when somebody guesses, whatever header they send", async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const headers = { "x-latchkey-client-ip": `198.51.100.${guess}`, "x-forwarded-for": `198.51.100.${guess}` };
      statuses.push((await signIn(opened, { password: `guess number ${guess}`, ip: "192.0.2.66", headers })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await signIn(opened, { ip: "192.0.2.67" })).status).toBe(200);
  });

  test("is done by few at once, and by somebody again when the crowd is gone", async () => {
    const signOut = (index: number) =>
      call(opened, "POST", "/api/auth/sign-out", { ip: `198.51.100.${index}`, headers: { origin: ORIGIN } });
    const crowd = await Promise.all(Array.from({ length: 200 }, (_, index) => signOut(index)));
    expect(crowd.some(({ status }) => status === 429)).toBe(true);
    expect(crowd.filter(({ status }) => status !== 429).length).toBeGreaterThanOrEqual(52);
    expect((await signIn(opened, { ip: "192.0.2.68" })).status).toBe(200);
  });

  test("is all there is: nobody signs up, and no other call of the library is open", async () => {
    for (const path of [
      "sign-up/email",
      "delete-user",
      "list-sessions",
      "update-user",
      "change-email",
      "forget-password",
      "request-password-reset",
      "verify-email",
      "ok",
      "error",
    ]) {
      for (const method of ["GET", "POST"]) {
        const answer = await call(opened, method, `/api/auth/${path}`, {
          ...(method === "POST" ? { body: { ...ADA, email: "eve@evil.example" } } : {}),
          headers: { origin: ORIGIN },
        });
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  });

  test("ends with signing out, for every copy of the cookie", async () => {
    const mine = cookiesOf(await signIn(opened, { ip: "192.0.2.30" }));
    expect((await call(opened, "GET", "/api/v1/me", { headers: { cookie: mine } })).status).toBe(200);
    const out = await call(opened, "POST", "/api/auth/sign-out", { body: {}, headers: consoleHeaders(mine) });
    expect(out.status).toBe(200);
    expect((await call(opened, "GET", "/api/v1/me", { headers: { cookie: mine } })).status).toBe(401);
    expect((await call(opened, "GET", "/api/v1/me", { headers: { cookie } })).status).toBe(200);
  });

  test("ends what is being watched with signing out", async () => {
    const mine = cookiesOf(await signIn(opened, { ip: "192.0.2.31" }));
    const projects = await call(opened, "GET", "/api/v1/projects", { headers: { cookie: mine } });
    const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(projects.body);
    const url = `${ORIGIN}/api/v1/projects/${items[0]?.id}/live`;
    const live = await opened.api.fetch(new Request(url, { headers: { cookie: mine } }), { ip: "192.0.2.31" });
    expect([live.status, live.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await call(opened, "POST", "/api/auth/sign-out", { body: {}, headers: consoleHeaders(mine) });
    expect(await live.text()).toBe(": watching\n\n");
  });

  test("does not help with a cookie that was changed", async () => {
    const changed = cookie.replace(/=(.)/, (_all, first: string) => `=${first === "A" ? "B" : "A"}`);
    expect((await call(opened, "GET", "/api/v1/me", { headers: { cookie: changed } })).status).toBe(401);
  });

  test.each([
    ["without the console's header", { "x-latchkey-console": "" }],
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from a sibling host", { origin: "http://127.0.0.1:9999", "sec-fetch-site": "same-site" }],
  ])("a change with the cookie %s is refused and changes nothing", async (_how, headers) => {
    const all = { ...consoleHeaders(cookie), ...headers };
    const answer = await call(opened, "PATCH", `/api/v1/projects/${project}`, {
      body: { suspended: true },
      headers: all,
    });
    expect([answer.status, answer.body]).toMatchObject([403, { code: "CSRF_REJECTED" }]);
    const after = await call(opened, "GET", `/api/v1/projects/${project}`, { headers: { cookie } });
    expect(after.body).toMatchObject({ suspended: false });
  });

  test("a token that is not good is not made up for by a good cookie", async () => {
    const answer = await call(opened, "GET", "/api/v1/me", { headers: { cookie, ...bearer("wrong") } });
    expect(answer.status).toBe(401);
  });

  test("members have their roles, and projects of others are not there", async () => {
    const eve = await opened.accounts.put({ name: "Eve", email: "eve@shop.example", password: PASSWORD });
    const theirs = await opened.accounts.signIn(
      { email: "eve@shop.example", password: PASSWORD },
      new Request(ORIGIN, { headers: { origin: ORIGIN } }),
      "192.0.2.40",
    );
    const headers = consoleHeaders(cookiesOf({ headers: new Headers(theirs.map((line) => ["set-cookie", line])) }));
    const patch = (body: object) => call(opened, "PATCH", `/api/v1/projects/${project}`, { body, headers });
    expect((await patch({ name: "Mine" })).status).toBe(404);
    if (!isAccountId(eve) || !projectId.is(project)) throw new Error("an id does not look like one");
    await opened.ctx.store.members.add(project, eve, "viewer");
    expect((await patch({ name: "Mine" })).status).toBe(403);
    const members = await call(opened, "GET", `/api/v1/projects/${project}/members`, { headers });
    expect(members.body).toMatchObject({
      items: [
        { email: "ada@shop.example", role: "owner" },
        { email: "eve@shop.example", role: "viewer" },
      ],
    });
  });

  test("no password, token or cookie stands in what was logged or audited", async () => {
    const audit = await call(opened, "GET", `/api/v1/projects/${project}/audit`, { headers: bearer(ROOT_TOKEN) });
    const told = opened.accidents.join("\n") + audit.text;
    for (const secret of [PASSWORD, ROOT_TOKEN, cookie.split("=")[1] ?? "none"]) expect(told).not.toContain(secret);
    expect(audit.text).not.toMatch(/lk_(pub|sec|adm)_[0-9A-Za-z]{36}/);
  });
});
