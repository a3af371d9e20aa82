import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { openMailReceiver, type MailReceiver } from "../alarms/mail-receiver.ts";
import { type Answer, call, consoleHeaders, cookiesOf, textIn } from "./caller.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const PASSWORD = "password-canary-4b7d";
const WEEK_MS = 7 * 86_400_000;

type Person = { readonly headers: Record<string, string>; readonly id: string };

let receiver: MailReceiver;
let opened: TestApi;
let nowMs = Date.now();
let project: string;
let ada: Person;

beforeAll(async () => {
  receiver = await openMailReceiver();
  opened = await openTestApi({ nowMs: () => nowMs, smtpUrl: receiver.url });
  const setup = {
    token: await issueSetupToken(opened.ctx),
    name: "Ada",
    email: "ada@shop.example",
    password: PASSWORD,
  };
  const done = await call(opened, "POST", "/api/v1/setup", { body: setup });
  project = `/api/v1/projects/${textIn(done, "projectId")}`;
  ada = await personOf(done, "ada@shop.example");
});
afterAll(async () => {
  await opened.close();
  await receiver.close();
});

async function personOf(signedIn: Answer, email: string): Promise<Person> {
  const headers = consoleHeaders(cookiesOf(signedIn));
  const { body } = await call(opened, "GET", `${project}/members`, { headers });
  const { items } = body as { items: { accountId: string; email: string }[] };
  return { headers, id: items.find((member) => member.email === email)?.accountId ?? "" };
}

const as = ({ headers }: Person, method: string, path: string, body?: unknown) =>
  call(opened, method, path, { headers, ...(body === undefined ? {} : { body }) });
const open = (path: string, body: unknown) => call(opened, "POST", `/api/v1/invitations/${path}`, { body });

async function invite(email: string, role = "viewer", by = ada): Promise<string> {
  const made = await as(by, "POST", `${project}/invitations`, { email, role });
  expect(made.status).toBe(201);
  return textIn(made, "link").split("token=")[1] ?? "";
}

async function join(email: string, role: string): Promise<Person> {
  const joined = await open("join", { token: await invite(email, role), name: email, password: PASSWORD });
  expect(joined.status).toBe(201);
  return personOf(joined, email);
}

describe("an invitation", () => {
  test("is shown once, mailed, kept as a hash, and tells who invites to what", async () => {
    const made = await as(ada, "POST", `${project}/invitations`, { email: "Ben@Shop.example", role: "editor" });
    expect(made.body).toMatchObject({ email: "ben@shop.example", role: "editor", mail: "sent", mailProblem: null });
    const link = textIn(made, "link");
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/console\/join\?token=[0-9A-Za-z]{40}$/);
    const token = link.split("token=")[1] ?? "";
    const mail = receiver.mails.find(({ to }) => to === "ben@shop.example");
    expect(mail?.text.replaceAll("=3D", "=")).toContain(`Join: http://l/console/join?token=${token}`);
    const list = await as(ada, "GET", `${project}/invitations`);
    const audit = await as(ada, "GET", `${project}/audit`);
    expect(list.body).toMatchObject({ items: [{ email: "ben@shop.example", createdBy: "ada@shop.example" }] });
    expect(list.text + audit.text).not.toContain(token);
    const offer = await open("read", { token });
    expect(offer.body).toMatchObject({
      projectName: "My maps",
      invitedBy: "ada@shop.example",
      email: "ben@shop.example",
      role: "editor",
      hasAccount: false,
    });
  });

  test("leads to an account and a membership, once; of two at the same time one joins", async () => {
    const token = await invite("ben@shop.example", "editor");
    const attempt = () => open("join", { token, name: "Ben", password: PASSWORD });
    const both = await Promise.all([attempt(), attempt()]);
    expect(both.map(({ status }) => status).sort((one, two) => one - two)).toEqual([201, 409]);
    const ben = await personOf(both.find(({ status }) => status === 201) ?? both[0], "ben@shop.example");
    expect((await as(ben, "GET", "/api/v1/me")).body).toMatchObject({
      actor: { name: "Ben", email: "ben@shop.example" },
      projects: [{ role: "editor" }],
    });
    for (const path of ["read", "join"]) {
      const again = await open(path, { token, ...(path === "join" ? { name: "Eve", password: PASSWORD } : {}) });
      expect([again.status, textIn(again, "detail")]).toEqual([409, expect.stringContaining("accepted already")]);
    }
  });

  test("is accepted with an account that is there, by the invited person alone", async () => {
    const second = textIn(await as(ada, "POST", "/api/v1/projects", { name: "Second" }), "id");
    const invited = { email: "ben@shop.example", role: "viewer" };
    const made = await as(ada, "POST", `/api/v1/projects/${second}/invitations`, invited);
    const token = textIn(made, "link").split("token=")[1] ?? "";
    expect((await open("read", { token })).body).toMatchObject({ projectName: "Second", hasAccount: true });
    const taken = await open("join", { token, name: "Eve", password: "another password" });
    expect([taken.status, textIn(taken, "detail")]).toEqual([409, expect.stringContaining("Sign in with it")]);
    const byAda = await as(ada, "POST", "/api/v1/invitations/accept", { token });
    expect([byAda.status, textIn(byAda, "detail")]).toEqual([403, expect.stringContaining("ben@shop.example")]);
    const ben = await signIn("ben@shop.example");
    expect((await as(ben, "POST", "/api/v1/invitations/accept", { token })).body).toEqual({ projectId: second });
    expect((await as(ben, "GET", `/api/v1/projects/${second}`)).body).toMatchObject({ role: "viewer" });
  });

  test("says so when it was withdrawn, replaced, has expired, or never was", async () => {
    const refusal = async (token: string) => textIn(await open("read", { token }), "detail");
    const withdrawn = await invite("cleo@shop.example");
    const [{ id }] = ((await as(ada, "GET", `${project}/invitations`)).body as { items: [{ id: string }] }).items;
    expect((await as(ada, "DELETE", `${project}/invitations/${id}`)).status).toBe(204);
    expect(await refusal(withdrawn)).toContain("withdrawn");
    const older = await invite("cleo@shop.example");
    const newer = await invite("cleo@shop.example");
    expect(await refusal(older)).toContain("newer one");
    nowMs += WEEK_MS;
    expect(await refusal(newer)).toContain("expired");
    expect((await as(ada, "GET", `${project}/invitations`)).body).toMatchObject({ items: [] });
    expect(await refusal("made-up")).toContain("no invitation behind this link");
  });

  test("is for people who are no members yet", async () => {
    const again = await as(ada, "POST", `${project}/invitations`, { email: "BEN@shop.example", role: "owner" });
    expect([again.status, textIn(again, "detail")]).toEqual([409, expect.stringContaining("member already")]);
  });
});

async function signIn(email: string): Promise<Person> {
  const body = { email, password: PASSWORD };
  const headers = { origin: "http://127.0.0.1:8080" };
  return personOf(await call(opened, "POST", "/api/auth/sign-in/email", { body, headers }), email);
}

describe("a member", () => {
  test("may do what the role allows from the next call on, and nothing once removed", async () => {
    const dora = await join("dora@shop.example", "viewer");
    const rename = () => as(dora, "PATCH", project, { name: "By Dora" });
    expect((await rename()).status).toBe(403);
    const path = `${project}/members/${dora.id}`;
    expect((await as(dora, "PATCH", path, { role: "owner" })).status).toBe(403);
    expect((await as(ada, "PATCH", path, { role: "owner" })).body).toMatchObject({ role: "owner" });
    expect((await rename()).status).toBe(200);
    expect((await as(ada, "DELETE", path)).status).toBe(204);
    expect((await rename()).status).toBe(404);
    expect((await as(dora, "GET", "/api/v1/me")).body).toMatchObject({ projects: [] });
  });

  test("may leave, and may remove nobody else", async () => {
    const [emil, fred] = [await join("emil@shop.example", "editor"), await join("fred@shop.example", "editor")];
    expect((await as(emil, "DELETE", `${project}/members/${fred.id}`)).status).toBe(403);
    expect((await as(emil, "DELETE", `${project}/members/${emil.id}`)).status).toBe(204);
    expect((await as(emil, "GET", project)).status).toBe(404);
    const { body } = await as(ada, "GET", `${project}/audit?target=${emil.id}`);
    expect(body).toMatchObject({ items: [{ action: "member.leave" }, { action: "member.join" }] });
  });

  test("stays an owner where no other is, also when two go at once", async () => {
    const own = `${project}/members/${ada.id}`;
    for (const answer of [await as(ada, "PATCH", own, { role: "editor" }), await as(ada, "DELETE", own)])
      expect([answer.status, textIn(answer, "detail")]).toEqual([409, expect.stringContaining("needs an owner")]);
    const gina = await join("gina@shop.example", "owner");
    const both = await Promise.all([
      as(ada, "PATCH", own, { role: "editor" }),
      as(gina, "PATCH", `${project}/members/${gina.id}`, { role: "editor" }),
    ]);
    expect(both.map(({ status }) => status).sort((one, two) => one - two)).toEqual([200, 409]);
  });
});

test("no token, password or cookie stands in what was logged", () => {
  expect(opened.accidents.join()).not.toContain("canary");
});
