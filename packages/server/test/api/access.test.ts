import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { isAccountId } from "#app/ids/is-account-id.ts";
import { projectId as projectIds } from "#app/ids/project-id.ts";
import { bearer, call, textIn, type Answer } from "./caller.ts";
import { OPERATIONS } from "./documented-answer.ts";
import { ANYWHERE, NEEDED, NOWHERE, OPEN, ROLES, type Role } from "./needed-roles.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const inProjects = OPERATIONS.filter((operation) => nameOf(operation) in NEEDED);

const NOBODY = { member: "", invitation: "" };

let opened: TestApi;
let counted = 0;
let project: string;
let mapToken: string;
let signingKey: string;
let tokens: Record<Role | "stranger", string>;

const asRoot = (method: string, path: string, body?: unknown) =>
  call(opened, method, path, { ...(body === undefined ? {} : { body }), headers: bearer(ROOT_TOKEN) });

async function makeToken(inProject: string, role: Role): Promise<string> {
  return textIn(await asRoot("POST", `/api/v1/projects/${inProject}/admin-tokens`, { name: role, role }), "value");
}

beforeAll(async () => {
  opened = await openTestApi({ allowPrivateAddresses: true });
  project = textIn(await asRoot("POST", "/api/v1/projects", { name: "Shop" }), "id");
  mapToken = textIn(await asRoot("POST", `/api/v1/projects/${project}/tokens`, { type: "map" }), "id");
  signingKey = textIn(await asRoot("POST", `/api/v1/projects/${project}/signing-keys`, { name: "Server" }), "id");
  const other = textIn(await asRoot("POST", "/api/v1/projects", { name: "Other" }), "id");
  tokens = {
    viewer: await makeToken(project, "viewer"),
    editor: await makeToken(project, "editor"),
    owner: await makeToken(project, "owner"),
    stranger: await makeToken(other, "owner"),
  };
});
afterAll(() => opened.close());

/** A webhook made for one call, the last one gone: a project may have only so many. */
async function webhookId(): Promise<string> {
  const path = `/api/v1/projects/${project}/webhooks`;
  const items = z
    .object({ items: z.array(z.object({ id: z.string() })) })
    .parse((await asRoot("GET", path)).body).items;
  for (const { id } of items) await asRoot("DELETE", `${path}/${id}`);
  return textIn(await asRoot("POST", path, { url: NOWHERE }), "id");
}

/** A member and an invitation made for one call. */
async function people(): Promise<{ member: string; invitation: string }> {
  counted += 1;
  const email = `member-${counted}@shop.example`;
  const member = await opened.accounts.put({ name: "Ben", email, password: "correct horse" });
  if (!isAccountId(member) || !projectIds.is(project)) throw new Error("an id does not look like one");
  await opened.ctx.store.members.add(project, member, "viewer");
  const path = `/api/v1/projects/${project}/invitations`;
  const invitation = textIn(await asRoot("POST", path, { email: "ida@shop.example", role: "viewer" }), "id");
  return { member, invitation };
}

/** Calls an operation on a key and an admin token made for it. */
async function callAs(token: string | null, operation: { method: string; path: string }): Promise<Answer> {
  const key = await asRoot("POST", `/api/v1/projects/${project}/keys`, { name: "For this", kind: "public" });
  await asRoot("PUT", `/api/v1/projects/${project}/keys/${textIn(key, "id")}/draft`, { ips: ["192.0.2.1"] });
  const adminToken = await asRoot("POST", `/api/v1/projects/${project}/admin-tokens`, { name: "T", role: "viewer" });
  const { member, invitation } = /\{(member|invitation)\}/.test(operation.path) ? await people() : NOBODY;
  const path = operation.path
    .replace("{project}", project)
    .replace("{key}", textIn(key, "id"))
    .replace("{service}", "maps")
    .replace("{webhook}", operation.path.includes("{webhook}") ? await webhookId() : "")
    .replace("admin-tokens/{token}", `admin-tokens/${textIn(adminToken, "id")}`)
    .replace("{token}", mapToken)
    .replace("{member}", member)
    .replace("{invitation}", invitation)
    .replace("{signingKey}", signingKey);
  const { body } = { ...NEEDED, ...ANYWHERE }[nameOf(operation)] ?? {};
  return call(opened, operation.method, path, {
    ...(body === undefined ? {} : { body }),
    headers: token === null ? {} : bearer(token),
  });
}

test("every operation is looked at here", () => {
  const known = [...Object.keys(NEEDED), ...Object.keys(ANYWHERE), ...OPEN, "POST /api/v1/projects"];
  expect(OPERATIONS.map(nameOf).sort()).toEqual(known.sort());
});

describe.each(OPERATIONS.filter((operation) => !OPEN.includes(nameOf(operation))))("$method $path", (operation) => {
  test("without credentials, and with wrong ones, is 401", async () => {
    for (const token of [null, "wrong", "lk_adm_000000000000000000000000000000000000", `${ROOT_TOKEN}x`]) {
      const answer = await callAs(token, operation);
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ code: "UNAUTHENTICATED" });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });
});

describe.each(inProjects)("$method $path", (operation) => {
  const { role, status } = NEEDED[nameOf(operation)] ?? { role: "owner", status: 0 };

  test("from another project is 404, like what does not exist", async () => {
    const answer = await callAs(tokens.stranger, operation);
    expect(answer.status).toBe(404);
    const nothing = await call(
      opened,
      operation.method,
      operation.path.replaceAll(/\{\w+\}/g, "prj_0000000000000000"),
      {
        ...(NEEDED[nameOf(operation)]?.body === undefined ? {} : { body: NEEDED[nameOf(operation)]?.body }),
        headers: bearer(tokens.stranger),
      },
    );
    expect(nothing.status).toBe(404);
    expect(Object.keys(nothing.body as object)).toEqual(Object.keys(answer.body as object));
  });

  test.each(ROLES)("as %s", async (actual) => {
    const answer = await callAs(tokens[actual], operation);
    const isEnough = ROLES.indexOf(actual) >= ROLES.indexOf(role);
    expect(answer.status).toBe(isEnough ? status : 403);
    if (!isEnough) expect(answer.body).toMatchObject({ code: "FORBIDDEN" });
  });

  test("as root", async () => {
    expect((await callAs(ROOT_TOKEN, operation)).status).toBe(status);
  });
});

test.each(Object.entries(ANYWHERE))("%s answers every token alike", async (name, { status }) => {
  const [method = "", path = ""] = name.split(" ");
  for (const token of [tokens.viewer, tokens.stranger, ROOT_TOKEN])
    expect((await callAs(token, { method, path })).status).toBe(status);
});

test("an admin token makes no projects, and sees its own only", async () => {
  const made = await call(opened, "POST", "/api/v1/projects", { body: { name: "X" }, headers: bearer(tokens.owner) });
  expect(made.status).toBe(403);
  const list = await call(opened, "GET", "/api/v1/projects", { headers: bearer(tokens.viewer) });
  expect(list.body).toMatchObject({ items: [{ id: project, role: "viewer" }], nextCursor: null });
  const me = await call(opened, "GET", "/api/v1/me", { headers: bearer(tokens.viewer) });
  expect(me.body).toMatchObject({ actor: { kind: "admin-token", name: "viewer" }, projects: [{ id: project }] });
});

test("an admin token that was taken away is refused from then on", async () => {
  const made = await asRoot("POST", `/api/v1/projects/${project}/admin-tokens`, { name: "Gone", role: "owner" });
  const headers = bearer(textIn(made, "value"));
  expect((await call(opened, "GET", "/api/v1/me", { headers })).status).toBe(200);
  await asRoot("DELETE", `/api/v1/projects/${project}/admin-tokens/${textIn(made, "id")}`);
  expect((await call(opened, "GET", "/api/v1/me", { headers })).status).toBe(401);
});
