import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totp } from "./totp.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { type Answer, call, consoleHeaders, cookiesOf, textIn } from "./caller.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const ADA = { name: "Ada", email: "ada@shop.example", password: "password-canary-91ef" };
const ORIGIN = "http://127.0.0.1:8080";

type Headers = Record<string, string>;

let opened: TestApi;
let ada: Headers;
let addresses = 0;

beforeAll(async () => {
  opened = await openTestApi();
  const body = { ...ADA, token: await issueSetupToken(opened.ctx) };
  ada = consoleHeaders(cookiesOf(await call(opened, "POST", "/api/v1/setup", { body })));
});
afterAll(() => opened.close());

/** Each from an address of its own: how often one may try is told elsewhere. */
function auth(path: string, body: unknown, headers: Headers = { origin: ORIGIN }): Promise<Answer> {
  addresses += 1;
  const ip = `198.51.100.${addresses}`;
  return call(opened, "POST", `/api/auth/${path}`, { body, headers, ip });
}

function signIn(userAgent = "Test"): Promise<Answer> {
  const { email, password } = ADA;
  return auth("sign-in/email", { email, password }, { origin: ORIGIN, "user-agent": userAgent });
}

const me = async (headers: Headers) => (await call(opened, "GET", "/api/v1/me", { headers })).status;

describe("sessions", () => {
  test("are listed with device and address, ended one by one, and all at once", async () => {
    const [phone, laptop] = [await signIn("Phone"), await signIn("Laptop")].map((answer) =>
      consoleHeaders(cookiesOf(answer)),
    );
    if (phone === undefined || laptop === undefined) throw new Error("nobody signed in");
    const list = await call(opened, "GET", "/api/v1/me/sessions", { headers: laptop });
    const { items } = list.body as { items: { id: string; userAgent: string; ip: string; isCurrent: boolean }[] };
    expect(items.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
      ["Laptop", true],
      ["Phone", false],
      ["", false],
    ]);
    expect(items[1]?.ip).toMatch(/^198\.51\.100\./);
    expect(list.text).not.toContain(laptop["cookie"]?.split("=")[1]?.split(".")[0]);
    const end = (id: string) => call(opened, "DELETE", `/api/v1/me/sessions/${id}`, { headers: laptop });
    expect((await end(items[1]?.id ?? "")).status).toBe(204);
    expect([await me(phone), await me(laptop)]).toEqual([401, 200]);
    expect((await end("another")).status).toBe(404);
    expect((await call(opened, "DELETE", "/api/v1/me/sessions", { headers: laptop })).status).toBe(204);
    expect([await me(laptop), await me(ada)]).toEqual([401, 401]);
    ada = consoleHeaders(cookiesOf(await signIn()));
  });

  test("of somebody else are not there", async () => {
    await opened.accounts.put({ name: "Eve", email: "eve@shop.example", password: ADA.password });
    const eve = consoleHeaders(
      cookiesOf(await auth("sign-in/email", { email: "eve@shop.example", password: ADA.password })),
    );
    const { body } = await call(opened, "GET", "/api/v1/me/sessions", { headers: ada });
    const [{ id }] = (body as { items: [{ id: string }] }).items;
    expect((await call(opened, "DELETE", `/api/v1/me/sessions/${id}`, { headers: eve })).status).toBe(404);
    expect(await me(ada)).toBe(200);
  });

  test("end elsewhere with a new password", async () => {
    const elsewhere = consoleHeaders(cookiesOf(await signIn()));
    const change = { currentPassword: ADA.password, newPassword: ADA.password, revokeOtherSessions: true };
    const wrong = await auth("change-password", { ...change, currentPassword: "not it at all" }, ada);
    expect([wrong.status, await me(elsewhere)]).toEqual([400, 200]);
    const changed = await auth("change-password", change, ada);
    expect(changed.status).toBe(200);
    ada = consoleHeaders(cookiesOf(changed));
    expect([await me(elsewhere), await me(ada)]).toEqual([401, 200]);
  });
});

describe("a call to the sign-in library with a cookie", () => {
  test.each([
    ["without the console's header", { "x-latchkey-console": "" }],
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from a sibling host", { origin: "http://127.0.0.1:9999", "sec-fetch-site": "same-site" }],
  ])("%s is refused and changes nothing", async (_how, headers) => {
    for (const path of ["sign-out", "two-factor/enable", "passkey/delete-passkey", "change-password"]) {
      const answer = await auth(path, { password: ADA.password, id: "x" }, { ...ada, ...headers });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).toMatchObject({ code: "CSRF_REJECTED" });
    }
    expect(await me(ada)).toBe(200);
  });
});

describe("the second factor", () => {
  let secret = "";
  let backupCodes: readonly string[] = [];

  /** The cookies with which a browser that knows the password goes on to the code. */
  async function half(): Promise<Headers> {
    const answer = await signIn();
    expect(answer.body).toMatchObject({ twoFactorRedirect: true });
    expect(cookiesOf(answer)).not.toMatch(/session_token=[^;]/);
    const headers = consoleHeaders(cookiesOf(answer));
    expect(await me(headers)).toBe(401);
    return headers;
  }

  test("is set up with the password and a first code, and asked for from then on", async () => {
    expect((await auth("two-factor/enable", { password: "not it at all" }, ada)).status).toBe(400);
    const begun = await auth("two-factor/enable", { password: ADA.password }, ada);
    ({ backupCodes } = begun.body as { backupCodes: string[] });
    secret = new URL(textIn(begun, "totpURI")).searchParams.get("secret") ?? "";
    expect((await signIn()).body).not.toHaveProperty("twoFactorRedirect");
    const verified = await auth("two-factor/verify-totp", { code: totp(secret) }, ada);
    expect(verified.status).toBe(200);
    ada = consoleHeaders(cookiesOf(verified));
    const wrong = await half();
    expect((await auth("two-factor/verify-totp", { code: "000000" }, wrong)).status).toBe(401);
    const done = await auth("two-factor/verify-totp", { code: totp(secret) }, wrong);
    expect(await me(consoleHeaders(cookiesOf(done)))).toBe(200);
  });

  test("is asked for again although the browser says that it is trusted", async () => {
    const first = await half();
    const done = await auth("two-factor/verify-totp", { code: totp(secret), trustDevice: true }, first);
    const { email, password } = ADA;
    const headers = { origin: ORIGIN, ...consoleHeaders(cookiesOf(done)) };
    const again = await auth("sign-in/email", { email, password }, headers);
    expect(again.body).toMatchObject({ twoFactorRedirect: true });
  });

  test("may be a backup code, each once; new codes replace them", async () => {
    const [code = "", next = ""] = backupCodes;
    expect((await auth("two-factor/verify-backup-code", { code }, await half())).status).toBe(200);
    expect((await auth("two-factor/verify-backup-code", { code }, await half())).status).toBe(401);
    const made = await auth("two-factor/generate-backup-codes", { password: ADA.password }, ada);
    expect((await auth("two-factor/verify-backup-code", { code: next }, await half())).status).toBe(401);
    const [fresh = ""] = (made.body as { backupCodes: string[] }).backupCodes;
    expect((await auth("two-factor/verify-backup-code", { code: fresh }, await half())).status).toBe(200);
  });

  test("cannot be guessed: after five wrong codes the password is asked for again", async () => {
    const guesser = await half();
    for (let guess = 0; guess < 5; guess += 1) await auth("two-factor/verify-totp", { code: "000000" }, guesser);
    expect((await auth("two-factor/verify-totp", { code: totp(secret) }, guesser)).status).toBe(400);
    expect((await auth("two-factor/verify-totp", { code: totp(secret) }, await half())).status).toBe(200);
  });

  test("is turned off with the password alone", async () => {
    expect((await auth("two-factor/disable", { password: "not it at all" }, ada)).status).toBe(400);
    const off = await auth("two-factor/disable", { password: ADA.password }, ada);
    ada = consoleHeaders(cookiesOf(off));
    expect((await signIn()).body).not.toHaveProperty("twoFactorRedirect");
  });
});

describe("a passkey", () => {
  const options = (headers: Headers, origin: string) =>
    call(opened, "GET", "/api/auth/passkey/generate-register-options", { headers, origin });

  test("belongs to the host under which it is made, and is asked for by its owner alone", async () => {
    for (const [origin, id] of [
      ["http://localhost:8080", "localhost"],
      ["https://maps.example.org", "maps.example.org"],
    ] as const) {
      const { body } = await options(consoleHeaders(ada["cookie"] ?? "", origin), origin);
      expect(body).toMatchObject({
        rp: { name: "Latchkey", id },
        user: { name: ADA.email },
        authenticatorSelection: { userVerification: "required", residentKey: "required" },
      });
    }
    expect((await options({ origin: ORIGIN }, ORIGIN)).status).toBe(401);
  });

  test("belongs to the public address where there is one, whatever the Host header says", async () => {
    const behindProxy = await openTestApi({ publicUrl: "https://maps.example.org" });
    const path = "/api/auth/passkey/generate-authenticate-options";
    const answer = await call(behindProxy, "GET", path, { origin: "http://10.0.0.7:8080" });
    expect(answer.body).toMatchObject({ rpId: "maps.example.org" });
    await behindProxy.close();
  });

  test("is not added by a session that is older than a day", async () => {
    const day = 86_400_000;
    const { body } = await call(opened, "GET", "/api/v1/me/sessions", { headers: ada });
    const current = (body as { items: { id: string; isCurrent: boolean }[] }).items.find((one) => one.isCurrent);
    const { kysely } = opened.database;
    const atIso = new Date(Date.now() - day - 1_000).toISOString();
    await sql`update session set "createdAt" = ${atIso} where id = ${current?.id}`.execute(kysely);
    const answer = await options(ada, ORIGIN);
    expect([answer.status, answer.body]).toMatchObject([403, { code: "SESSION_NOT_FRESH" }]);
  });
});

test("no password, code or cookie stands in what was logged", () => {
  expect(opened.accidents.join()).not.toMatch(/canary|session_token/);
});
