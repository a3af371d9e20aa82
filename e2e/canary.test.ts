import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";

const ROOT_TOKEN = "root-canary-Zr4vXw9QpLk2";
const SECRET = "secret-canary-8uYtR3mNbV7cXz1A";
const PASSWORD = "password-canary-5GhJk2Lq";
const TILE = "/tiles/world/6/0/0.pbf";

/** Every secret of the session by its name, and every answer that must hold none of them. */
const canaries = new Map<string, string>([
  ["the root token", ROOT_TOKEN],
  ["the server secret", SECRET],
  ["the password", PASSWORD],
]);
const answers: { readonly where: string; readonly text: string }[] = [];

let server: RunningServer;
let project: string;

type Sent = { readonly method?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Asks, and keeps the answer for the search unless it is a good one that may show a secret. */
async function ask(
  path: string,
  { method = "GET", body, headers = {} }: Sent = {},
  isShowing = false,
): Promise<unknown> {
  const response = await fetch(`${server.baseUrl}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const head = JSON.stringify([...response.headers].filter(([name]) => name !== "set-cookie"));
  if (!response.ok || !isShowing)
    answers.push({ where: `${method} ${path.split("?")[0]} ${response.status}`, text: head + text });
  return response.headers.get("content-type")?.includes("json") === true ? JSON.parse(text) : text;
}

/** Makes something that is shown with its secret this once, and remembers the secret. */
async function make(name: string, path: string, field: string, body?: unknown): Promise<Record<string, unknown>> {
  const made = await ask(`/api/v1${path}`, { method: "POST", body: body ?? {}, headers: asRoot() }, true);
  const value = typeof made === "object" && made !== null ? Reflect.get(made, field) : undefined;
  if (typeof value !== "string") throw new Error(`${name} was not made: ${JSON.stringify(made)}`);
  // Of a private key in PEM, its first line of data.
  canaries.set(name, /-----\n(\S+)\n/.exec(value)?.[1] ?? value);
  return made as Record<string, unknown>;
}

function asRoot(): Record<string, string> {
  return { authorization: `Bearer ${ROOT_TOKEN}` };
}

beforeAll(async () => {
  server = await startServer({ env: { LATCHKEY_ROOT_TOKEN: ROOT_TOKEN, LATCHKEY_SECRET: SECRET } });
  const token = /setup\?token=(\S+)/.exec(server.output())?.[1];
  const account = { name: "Ada", email: "ada@shop.example", password: PASSWORD };
  await ask("/api/v1/setup", { method: "POST", body: { ...account, token: `${token}x` } });
  await ask("/api/v1/setup", { method: "POST", body: { ...account, token } }, true);
  await makeSecrets();
  await useThemWell();
  await useThemBadly();
});
afterAll(() => server?.[Symbol.asyncDispose]());

async function makeSecrets(): Promise<void> {
  const made = (await ask("/api/v1/projects", { method: "POST", body: { name: "Shop" }, headers: asRoot() }, true)) as {
    id: string;
    defaultKey: { value: string };
  };
  project = `/projects/${made.id}`;
  canaries.set("the default key", made.defaultKey.value);
  const open = await make("a public key", `${project}/keys`, "value", { name: "Web", kind: "public" });
  await make("a rotated key", `${project}/keys/${String(open["id"])}/rotate`, "value", { graceSeconds: 600 });
  const secret = await make("a secret key", `${project}/keys`, "value", { name: "Server", kind: "secret" });
  await make("a key for one site", `${project}/keys`, "value", {
    name: "Site",
    kind: "public",
    origins: ["shop.example"],
  });
  await make("an admin token", `${project}/admin-tokens`, "value", { name: "CI", role: "owner" });
  await make("a signing key", `${project}/signing-keys`, "privateKey", { name: "Ours" });
  await make("a signing secret", `${project}/keys/${String(secret["id"])}/signing-secret`, "secret");
  await make("a server's token", `${project}/tokens`, "value", { type: "server", description: "Backend" });
}

async function useThemWell(): Promise<void> {
  for (const value of canaries.values()) {
    await ask(`${TILE}?key=${encodeURIComponent(value)}`);
    await ask(TILE, { headers: { "x-api-key": value } });
    await ask("/geocoding/x.json", { headers: { authorization: `Bearer ${value}` } });
    await ask("/api/v1/me", { headers: { authorization: `Bearer ${value}` } });
  }
  for (const path of [
    "",
    "/keys",
    "/services",
    "/usage?groupBy=key,origin,outcome",
    "/audit",
    "/members",
    "/admin-tokens",
    "/tokens",
    "/signing-keys",
    "/blocked",
    "/usage?format=csv",
    "/alarms",
    "/webhooks",
  ])
    // prettier-ignore
    await ask(`/api/v1${project}${path}`, { headers: asRoot() });
  for (const path of ["/metrics", "/api/v1/openapi.json", "/api/docs", "/readyz", "/api/v1/me", "/api/v1/system"])
    await ask(path, { headers: asRoot() });
  const body = { email: "ada@shop.example", password: PASSWORD };
  await ask("/api/auth/sign-in/email", { method: "POST", body, headers: { origin: server.baseUrl } }, true);
}

/** Puts every secret where it does not belong: paths, names, headers, bodies that cannot be read, other people's tokens. */
async function useThemBadly(): Promise<void> {
  for (const value of canaries.values()) {
    const text = encodeURIComponent(value);
    for (const path of [
      `/tiles/${text}/0/0/0.pbf`,
      `/maps/${text}/`,
      `/fonts/${text}/0-255.pbf`,
      `/api/v1/${text}`,
      `/console/${text}.js`,
      `/${text}`,
      `${TILE}?key=${text}&key=x`,
      `${TILE}?key=${text}x`,
      `/maps/streets/style.json?token=${text}.x.y`,
      `/api/auth/${text}`,
      `/google/maps/api/geocode/json?address=${text}&key=${text}x`,
      `/google/maps/api/js?key=${text}x&callback=${text}`,
      `/goong/Place/Detail?place_id=${text}&api_key=${text}x`,
      `/goong/Direction?origin=${text}&api_key=${text}`,
      `/apple/api/v1/snapshot?center=0,0&teamId=${text}&keyId=${text}&signature=${text}`,
      `/embed/v1/place?q=${text}&key=${text}x&ticket=${text}`,
    ])
      // prettier-ignore
      await ask(path);
    await ask(TILE, { headers: { referer: `https://evil.example/?key=${text}`, "x-api-key": `${text}x` } });
    await ask(`/api/v1${project}`, { headers: { authorization: `Bearer ${text}x` } });
    await ask(`/api/v1${project}/keys`, { method: "POST", body: `{"name": "${text}`, headers: asRoot() });
    await ask(`/api/v1${project}/keys/${text}`, { headers: asRoot() });
    await ask(`/api/v1${project}/keys/${text}/rotate`, {
      method: "POST",
      body: { graceSeconds: 1 },
      headers: asRoot(),
    });
    await ask("/apple/v1/token", { headers: { authorization: `Bearer ${text}` } });
    await ask(`/api/v1/token`, { method: "POST", headers: { authorization: `Bearer ${text}` } });
    await ask("/api/auth/sign-in/email", {
      method: "POST",
      body: { email: "ada@shop.example", password: `${value}x` },
      headers: { origin: server.baseUrl, cookie: `latchkey.session_token=${text}` },
    });
  }
}

/** A secret as it stands, as base64 and hexadecimal hold it, and the middle of it, which no display shows. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const middle = value.slice(11, -4);
  // The last digit of base64 depends on what comes after.
  const forms = [
    value,
    bytes.toString("base64").slice(0, -4),
    bytes.toString("base64url").slice(0, -2),
    bytes.toString("hex"),
  ];
  return middle.length < 12 ? forms : [...forms, middle];
}

function findIn(text: string): string[] {
  return [...canaries].flatMap(([name, value]) => (formsOf(value).some((form) => text.includes(form)) ? [name] : []));
}

async function findInDataDirectory(): Promise<string[]> {
  const files = await readdir(server.dataDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    found.push(...findIn(await readFile(path, "latin1")).map((name) => `${name} in ${file.name}`));
  }
  return found;
}

describe("a secret", () => {
  it("stands in no byte of the data directory", async () => {
    expect(canaries.size).toBeGreaterThan(8);
    expect(await findInDataDirectory()).toEqual([]);
  });

  it("stands in no refusal, error, list, export, metric or document", () => {
    expect(answers.length).toBeGreaterThan(200);
    const echoes = answers
      .filter(({ text }) => findIn(text).length > 0)
      .map(({ where, text }) => `${where}: ${findIn(text).join()}`);
    expect(echoes).toEqual([]);
  });

  it("stands in no line that the server wrote, not even while its database is broken, and its answers stay as silent", async () => {
    const broken = new DatabaseSync(join(server.dataDir, "latchkey.sqlite"));
    for (const table of ["project", "audit"]) breakTables(broken, table);
    broken.close();
    answers.length = 0;
    await useThemWell();
    await useThemBadly();
    expect(answers.some(({ where }) => where.endsWith(" 500"))).toBe(true);
    expect(answers.filter(({ text }) => findIn(text).length > 0).map(({ where }) => where)).toEqual([]);
    expect(findIn(server.output())).toEqual([]);
  });

  it("stands nowhere after the server was killed and started again", async () => {
    await server.stop("SIGKILL");
    expect(await findInDataDirectory()).toEqual([]);
    expect(findIn(server.output())).toEqual([]);
  });
});

/** Renames every table whose name begins so, as a broken disk or a wrong hand might. */
function breakTables(database: DatabaseSync, start: string): void {
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name like ?")
    .all(`${start}%`);
  expect(tables.length).toBeGreaterThan(0);
  for (const { name } of tables) database.exec(`alter table "${String(name)}" rename to "${String(name)}_gone"`);
}
