import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { findTestPostgres } from "#store/find-test-postgres.ts";
import { type RunningServer, startServer } from "../../../../e2e/start-server.ts";
import { askUntilRefused, type Told } from "./ask-until-refused.ts";

const CONNECTIONS = 64;
const LIMIT = 500;

/** 1,000 requests for maps cost half a unit, so that this is the price of as many requests as may be sent, and of half a request more. */
const BUDGET = ((LIMIT + 0.5) * 0.5) / 1000;

/** Where each limit is set; all of them admit the same number. */
const LIMITS: Readonly<Record<string, { readonly path: string; readonly body: object }>> = {
  "of a key by day": { path: "/keys/{key}", body: { quotaPerDay: LIMIT } },
  "of a key by month": { path: "/keys/{key}", body: { quotaPerMonth: LIMIT } },
  "of a service by day": { path: "/services/maps", body: { quotaPerDay: LIMIT } },
  "of a project by month": { path: "", body: { quotaPerMonth: LIMIT } },
  "of a budget": { path: "", body: { budget: { amountPerMonth: BUDGET, whenUsedUp: "suspend" } } },
};

type Project = { readonly id: string; readonly key: string; readonly told: Told };
type Usage = { readonly rows: readonly { readonly outcome: string; readonly requests: number }[] };

const postgres = await findTestPostgres();
const databases = [
  { name: "SQLite", open: async () => ({ env: {}, drop: async () => {} }) },
  ...(postgres.kind === "found" ? [{ name: "PostgreSQL", open: () => makeDatabase(postgres.url) }] : []),
];
afterAll(() => {
  if (postgres.kind === "found") postgres.stop();
});

describe.each(databases)("on $name", ({ open }) => {
  test("every limit admits exactly its number under 64 connections, also across kill -9", async () => {
    const { env, drop } = await open();
    const dataDir = await mkdtemp(join(tmpdir(), "latchkey-quota-"));
    const config = join(dataDir, "config.json");
    await writeFile(
      config,
      JSON.stringify({ plans: [{ id: "metered", name: "Metered", pricePerThousand: { maps: 0.5 } }] }),
    );
    const start = () => startServer({ dataDir, env: { ...env, LATCHKEY_CONFIG: config } });
    const first = await start();
    const projects = new Map<string, Project>();
    for (const [name, limit] of Object.entries(LIMITS)) projects.set(name, await makeProject(first, limit));
    await askAll(first, [...projects.values()], () => void first.stop("SIGKILL"));
    await first.stop("SIGKILL");
    const second = await start();
    await askAll(second, [...projects.values()], null);
    for (const [name, { id, told }] of projects) {
      expect(told.admitted, name).toBeLessThanOrEqual(LIMIT);
      expect([...told.refusedWith.keys()], name).toEqual([429]);
      expect(await admittedIn(second, id), name).toBe(LIMIT);
    }
    await second.stop();
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  });
});

test("what was used before counts when a quota, a budget or another plan comes later, from the next request on", async () => {
  await using server = await startServer();
  const { id, key } = await makeProject(server, { path: "", body: { plan: "pro" } });
  const path = `/api/v1/projects/${id}`;
  const tile = `${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key}`;
  const statusOf = async () => (await fetch(tile)).status;
  for (let sent = 0; sent < 10; sent += 1) expect(await statusOf()).toBe(200);
  const limits = [
    { quotaPerDay: 10 },
    { quotaPerMonth: 10 },
    { budget: { amountPerMonth: 0.005, whenUsedUp: "suspend" } },
  ];
  for (const limit of limits) {
    await server.api("PATCH", path, limit);
    expect(await statusOf(), JSON.stringify(limit)).toBe(429);
    await server.api("PATCH", path, Object.fromEntries(Object.keys(limit).map((field) => [field, null])));
  }
  const billed = { budget: { amountPerMonth: 0.005, whenUsedUp: "bill" } };
  await server.api("PATCH", path, billed);
  expect(await statusOf()).toBe(200);
  expect(await server.api("GET", path)).toMatchObject({ ...billed, usedToday: 11, spentThisMonth: 0.0055 });
  await server.api("PATCH", path, { suspended: true });
  expect(await statusOf()).toBe(403);
  await server.api("PATCH", path, { suspended: false, plan: "free" });
  expect(await statusOf()).toBe(200);
  expect(await server.api("GET", path)).toMatchObject({
    credit: { amountPerMonth: 100, remaining: 99.994, whenUsedUp: "suspend" },
  });
});

test("a refusal says when to come back, and what it is about", async () => {
  await using server = await startServer();
  const { id, key } = await makeProject(server, { path: "/services/maps", body: { quotaPerMonth: 1, ratePerUser: 1 } });
  const askAs = (user: string) => fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key}&quotaUser=${user}`);
  const admitted = await askAs("ada");
  const now = new Date();
  const month =
    (Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) - Date.UTC(now.getUTCFullYear(), now.getUTCMonth())) / 1000;
  expect(admitted.headers.get("ratelimit-policy")).toBe(`"user";q=1;w=1, "service-month";q=1;w=${month}`);
  const tooFast = await askAs("ada");
  expect(await tooFast.json()).toMatchObject({ code: "RATE_LIMITED" });
  const other = await askAs("ben");
  expect(other.status).toBe(429);
  expect(await other.json()).toMatchObject({ code: "QUOTA_EXCEEDED" });
  expect(Number(other.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await server.api("GET", `/api/v1/projects/${id}/services/maps`)).toMatchObject({
    usedThisMonth: 1,
    remainingThisMonth: 0,
    remainingToday: null,
    requests: 3,
    byOutcome: expect.arrayContaining([
      { outcome: "allowed", requests: 1 },
      { outcome: "QUOTA_EXCEEDED", requests: 1 },
      { outcome: "RATE_LIMITED", requests: 1 },
    ]),
  });
  const found = await server.api<{ items: { id: string }[] }>("GET", `/api/v1/projects/${id}/services?search=GEO`);
  expect(found.items.map((service) => service.id)).toEqual(["geocoding"]);
});

test("a plan has room for its number of keys, and a preset makes a key that serves what it names", async () => {
  await using server = await startServer();
  const { id } = await makeProject(server, { path: "", body: { plan: "free" } });
  const keys = `/api/v1/projects/${id}/keys`;
  const made = await server.api<{ value: string }>("POST", keys, { name: "REST", preset: "rest" });
  expect(made).toMatchObject({ kind: "public", services: ["geocoding", "places", "static"] });
  const refused = await fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${made.value}`);
  expect(await refused.json()).toMatchObject({ code: "SERVICE_NOT_ALLOWED" });
  for (const name of ["Two", "Three", "Four"]) await server.api("POST", keys, { name, preset: "server" });
  await expect(server.api("POST", keys, { name: "Six", preset: "browser" })).rejects.toThrow("KEY_LIMIT_REACHED");
});

async function makeProject(server: RunningServer, { path, body }: { path: string; body: object }): Promise<Project> {
  const { id } = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Quota" });
  await server.api("PATCH", `/api/v1/projects/${id}`, { plan: "budget" in body ? "metered" : "unlimited" });
  const made = { name: "Shop", kind: "public" };
  const key = await server.api<{ id: string; value: string }>("POST", `/api/v1/projects/${id}/keys`, made);
  await server.api("PATCH", `/api/v1/projects/${id}${path.replace("{key}", key.id)}`, body);
  return { id, key: key.value, told: { admitted: 0, refusedWith: new Map() } };
}

/** Asks for each project on its own connections; `onHalf` is called once half of all that may be admitted was. */
async function askAll(server: RunningServer, projects: readonly Project[], onHalf: (() => void) | null): Promise<void> {
  const isHalf = () => projects.reduce((sum, { told }) => sum + told.admitted, 0) * 2 >= LIMIT * projects.length;
  const watching = setInterval(() => {
    if (!isHalf()) return;
    clearInterval(watching);
    onHalf?.();
  }, 1);
  const url = (key: string) => `${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key}`;
  await Promise.all(projects.map(({ key, told }) => askUntilRefused(url(key), CONNECTIONS, told)));
  clearInterval(watching);
}

async function admittedIn(server: RunningServer, projectId: string): Promise<number> {
  const query = "interval=month&groupBy=outcome";
  const { rows } = await server.api<Usage>("GET", `/api/v1/projects/${projectId}/usage?${query}`);
  return rows.reduce((sum, { outcome, requests }) => sum + (outcome === "allowed" ? requests : 0), 0);
}

async function makeDatabase(url: string): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  const name = `latchkey_quota_${randomBytes(8).toString("hex")}`;
  await execute(url, `create database ${name}`);
  const databaseUrl = new URL(url);
  databaseUrl.pathname = `/${name}`;
  return { env: { DATABASE_URL: databaseUrl.href }, drop: () => execute(url, `drop database ${name} with (force)`) };
}

async function execute(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
