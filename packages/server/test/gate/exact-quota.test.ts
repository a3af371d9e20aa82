import { expect, test } from "vitest";
import { z } from "zod";
import { askUntilRefused, type Told } from "./ask-until-refused.ts";
import type { GateServer } from "./gate-server.ts";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const CONNECTIONS = 64;
const LIMIT = 250;

/** On the plan pro 1,000 requests for maps cost half a unit: the price of as many requests as may be sent, and of half a request more. */
const BUDGET = ((LIMIT + 0.5) * 0.5) / 1000;

/** Where each limit is set; all of them admit the same number. */
const LIMITS: Readonly<Record<string, { readonly on: "key" | "service" | "project"; readonly body: object }>> = {
  "of a key by day": { on: "key", body: { quotaPerDay: LIMIT } },
  "of a key by month": { on: "key", body: { quotaPerMonth: LIMIT } },
  "of a service by day": { on: "service", body: { quotaPerDay: LIMIT } },
  "of a project by month": { on: "project", body: { quotaPerMonth: LIMIT } },
  "of a budget": {
    on: "project",
    body: { plan: "pro", budget: { amountPerMonth: BUDGET, whenUsedUp: "suspend" } },
  },
};

type Limited = { readonly path: string; readonly key: string; readonly told: Told };

const Usage = z.object({ rows: z.array(z.object({ outcome: z.string(), requests: z.number() })) });

onEveryRecord((server) => {
  test("every limit admits exactly its number under 64 connections, also across kill -9", async () => {
    const projects = new Map<string, Limited>();
    for (const [name, limit] of Object.entries(LIMITS)) projects.set(name, await makeLimited(server(), limit));
    await askAllAndKill(server(), [...projects.values()]);
    await askAll(server(), [...projects.values()]);
    for (const [name, { path, told }] of projects) {
      // What was in flight at the kill may have been counted without its answer arriving.
      expect(told.admitted, name).toBeLessThanOrEqual(LIMIT);
      expect(told.admitted, name).toBeGreaterThanOrEqual(LIMIT - CONNECTIONS);
      expect([...told.refusedWith.keys()], name).toEqual([429]);
      expect(await admittedIn(server(), path), name).toBe(LIMIT);
    }
    const budget = projects.get("of a budget");
    expect(await server().api("GET", budget?.path ?? "")).toMatchObject({ spentThisMonth: (LIMIT * 0.5) / 1000 });
  });

  test("without a kill every one of them is answered", async () => {
    const projects = await Promise.all(Object.values(LIMITS).map((limit) => makeLimited(server(), limit)));
    await askAll(server(), projects);
    for (const { told } of projects) {
      expect(told).toEqual({ admitted: LIMIT, refusedWith: new Map([[429, CONNECTIONS]]) });
    }
  });
});

async function makeLimited(server: GateServer, { on, body }: (typeof LIMITS)[string]): Promise<Limited> {
  const project = await makeProject(server);
  const key = await makeKey(server, project);
  const path = { key: key.path, service: `${project.path}/services/maps`, project: project.path }[on];
  await server.api("PATCH", path, body);
  return { path: project.path, key: key.value, told: { admitted: 0, refusedWith: new Map() } };
}

/** Asks for each project on its own connections until all are refused. */
async function askAll(server: GateServer, projects: readonly Limited[]): Promise<void> {
  const url = (key: string) => `${server.url()}/tiles/world/0/0/0.pbf?key=${key}`;
  await Promise.all(projects.map(({ key, told }) => askUntilRefused(url(key), CONNECTIONS, told)));
}

/** The same, but kills the server once half of all that may be admitted was. */
async function askAllAndKill(server: GateServer, projects: readonly Limited[]): Promise<void> {
  const half = (LIMIT * projects.length) / 2;
  const killed = Promise.withResolvers<void>();
  const watching = setInterval(() => {
    if (projects.reduce((sum, { told }) => sum + told.admitted, 0) < half) return;
    clearInterval(watching);
    server.killAndRestart().then(killed.resolve, killed.reject);
  }, 1);
  await askAll(server, projects);
  await killed.promise;
}

async function admittedIn(server: GateServer, path: string): Promise<number> {
  const usage = Usage.parse(await server.api("GET", `${path}/usage?interval=month&groupBy=outcome`));
  return usage.rows.reduce((sum, { outcome, requests }) => sum + (outcome === "allowed" ? requests : 0), 0);
}
