import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAccountId } from "#app/ids/is-account-id.ts";
import { projectId } from "#app/ids/project-id.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { bearer, call, cookiesOf, textIn, type Answer } from "./caller.ts";
import { OPERATIONS } from "./documented-answer.ts";
import { ANYWHERE, NEEDED, OPEN, ROLES, type Role } from "./needed-roles.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

type Operation = (typeof OPERATIONS)[number];

/** A project and one of each thing that can be in one, by the name of its place in paths. */
type Things = Readonly<
  Record<"project" | "key" | "webhook" | "adminToken" | "token" | "signingKey" | "member" | "invitation", string>
>;

/** Ids that have the right form and belong to nothing. */
const NOTHING: Things = {
  project: "prj_0000000000000000",
  key: "key_0000000000000000",
  webhook: "whk_0000000000000000",
  adminToken: "adm_0000000000000000",
  token: "tok_0000000000000000",
  member: "00000000000000000000000000000000",
  invitation: "inv_0000000000000000",
  signingKey: "0000000000",
};
const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const inProjects = OPERATIONS.filter((operation) => nameOf(operation) in NEEDED);
const onThings = inProjects.filter(({ path }) => /\{(?!project|service)\w+\}/.test(path));
const changing = OPERATIONS.filter((operation) => operation.method !== "GET" && !OPEN.includes(nameOf(operation)));

let opened: TestApi;
let ours: Things;
let theirs: Things;
let tokens: Record<Role, string>;
let cookie: string;

const asRoot = (path: string, body: unknown) =>
  call(opened, "POST", `/api/v1/projects${path}`, { body, headers: bearer(ROOT_TOKEN) });

async function makeThings(name: string): Promise<Things> {
  const project = textIn(await asRoot("", { name }), "id");
  const make = async (path: string, body: unknown) => textIn(await asRoot(`/${project}/${path}`, body), "id");
  return {
    project,
    key: await make("keys", { name, kind: "public" }),
    webhook: await make("webhooks", { url: "http://127.0.0.1:9/hook" }),
    adminToken: await make("admin-tokens", { name, role: "viewer" }),
    token: await make("tokens", { type: "map" }),
    signingKey: await make("signing-keys", { name }),
    member: await makeMember(project, name),
    invitation: await make("invitations", { email: "ida@shop.example", role: "viewer" }),
  };
}

async function makeMember(project: string, name: string): Promise<string> {
  const account = { name, email: `${name.toLowerCase()}@shop.example`, password: "long enough 7" };
  const member = await opened.accounts.put(account);
  if (!isAccountId(member) || !projectId.is(project)) throw new Error("an id does not look like one");
  await opened.ctx.store.members.add(project, member, "viewer");
  return member;
}

beforeAll(async () => {
  opened = await openTestApi({ allowPrivateAddresses: true });
  ours = await makeThings("Ours");
  theirs = await makeThings("Theirs");
  const make = async (role: Role) =>
    textIn(await asRoot(`/${ours.project}/admin-tokens`, { name: role, role }), "value");
  tokens = { viewer: await make("viewer"), editor: await make("editor"), owner: await make("owner") };
  const setup = {
    token: await issueSetupToken(opened.ctx),
    name: "Ada",
    email: "ada@shop.example",
    password: "long enough 7",
  };
  cookie = cookiesOf(await call(opened, "POST", "/api/v1/setup", { body: setup }));
});
afterAll(() => opened.close());

function pathOf({ path }: Operation, things: Things): string {
  return path
    .replace("admin-tokens/{token}", `admin-tokens/${things.adminToken}`)
    .replace("{service}", "maps")
    .replaceAll(/\{(\w+)\}/g, (_, name: keyof Things) => things[name]);
}

function ask(operation: Operation, things: Things, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { body } = { ...NEEDED, ...ANYWHERE }[nameOf(operation)] ?? {};
  return call(opened, operation.method, pathOf(operation, things), {
    ...(body === undefined ? {} : { body }),
    headers,
  });
}

/** An answer without what may differ between two that say the same. */
function withoutIds({ status, headers, text }: Answer, things: Things): string {
  let shown = `${status} ${JSON.stringify([...headers].filter(([name]) => name !== "x-request-id"))} ${text}`;
  for (const id of Object.values(things)) shown = shown.replaceAll(id, "<id>");
  return shown.replaceAll(/req_\w+/g, "<request>");
}

describe.each(inProjects)("$method $path", (operation) => {
  test.each(ROLES)("says to the %s of another project what it says of a project that is not there", async (role) => {
    const headers = bearer(tokens[role]);
    const answer = await ask(operation, theirs, headers);
    expect(answer.status).toBe(404);
    expect(withoutIds(answer, theirs)).toBe(withoutIds(await ask(operation, NOTHING, headers), NOTHING));
  });
});

describe.each(onThings)("$method $path", (operation) => {
  test("does not reach a thing of another project through one's own, not even as root", async () => {
    const mixed = { ...theirs, project: ours.project };
    const nothing = { ...NOTHING, project: ours.project };
    for (const headers of [bearer(tokens.owner), bearer(ROOT_TOKEN)]) {
      const answer = await ask(operation, mixed, headers);
      expect(answer.status).toBe(404);
      expect(withoutIds(answer, mixed)).toBe(withoutIds(await ask(operation, nothing, headers), nothing));
    }
  });
});

describe.each(changing)("$method $path", (operation) => {
  test.each([
    ["without the console's header", { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-origin" }],
    [
      "from another site",
      { "x-latchkey-console": "1", origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    ],
    ["with another Origin alone", { "x-latchkey-console": "1", origin: "https://evil.example" }],
    ["from a sandbox", { "x-latchkey-console": "1", origin: "null" }],
    ["without any Origin", { "x-latchkey-console": "1" }],
  ])("with a session's cookie, but %s, is refused", async (_, headers) => {
    const answer = await ask(operation, ours, { cookie, ...headers });
    expect([answer.status, answer.body]).toMatchObject([403, { code: "CSRF_REJECTED" }]);
  });
});

test("nothing of what strangers asked for was done", async () => {
  const read = async (path: string) =>
    (await call(opened, "GET", `/api/v1/projects/${theirs.project}${path}`, { headers: bearer(ROOT_TOKEN) })).body;
  expect(await read("")).toMatchObject({ name: "Theirs", suspended: false });
  expect(await read(`/keys/${theirs.key}`)).toMatchObject({ name: "Theirs", status: "active", origins: [] });
  const audit = (await read("/audit")) as { items: readonly { action: string }[] };
  expect(audit.items.every(({ action }) => /creat|made|make/.test(action))).toBe(true);
});
