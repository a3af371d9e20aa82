import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { keyId } from "#app/ids/key-id.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { changeService } from "#app/services/change-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { pruneUsage } from "#app/usage/prune-usage.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import { restoreQuotas } from "#app/usage/restore-quotas.ts";
import { monthStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "./test-app.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NOW_MINUTE_MS = Math.floor(START_MS / MINUTE_MS) * MINUTE_MS;
const TODAY_MS = Math.floor(START_MS / DAY_MS) * DAY_MS;
const MONTH_MS = monthStartMs(START_MS);

describe("usage", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;
  let node = 0;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
  });
  afterAll(() => testDatabase.remove());

  const count = async (projectId: ProjectId, ...rows: Partial<UsageRow>[]): Promise<void> => {
    const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
    const usual = {
      keyId: "",
      service: "maps",
      outcome: "allowed",
      origin: "",
      minuteMs: NOW_MINUTE_MS,
      requests: 1,
    } as const;
    const position = { segment: 1, offset: 1 };
    node += 1;
    const fill = (row: Partial<UsageRow>): UsageRow => ({ ...usual, projectId, ...row });
    await sink.add({ nodeId: `node-${node}`, from: null, position, rows: rows.map(fill) });
  };

  test("is asked for the last 24 hours by hour when nothing is said, this hour included", async () => {
    const { id: projectId } = await makeTestProject(app);
    await count(
      projectId,
      { requests: 2 },
      { minuteMs: NOW_MINUTE_MS - 23 * HOUR_MS },
      { minuteMs: NOW_MINUTE_MS - 26 * HOUR_MS },
    );
    const report = valueOf(await readUsage(app.ctx, ROOT, { projectId }));
    const hourMs = Math.floor(START_MS / HOUR_MS) * HOUR_MS;
    expect(report).toEqual({
      fromMs: hourMs - 24 * HOUR_MS,
      toMs: hourMs + HOUR_MS,
      interval: "hour",
      others: null,
      rows: [
        { startMs: hourMs - 23 * HOUR_MS, requests: 1, cost: 0.000500001 },
        { startMs: hourMs, requests: 2, cost: 0.001000002 },
      ],
    });
  });

  test("counts what was not yet rolled up when it was asked for", async () => {
    const { id: projectId } = await makeTestProject(app);
    const ctx = { ...app.ctx, meter: { settle: () => count(projectId, { requests: 9 }) } };
    expect(valueOf(await readUsage(ctx, ROOT, { projectId })).rows).toMatchObject([{ requests: 9 }]);
  });

  test("is widened to whole months, days, hours and minutes", async () => {
    const { id: projectId } = await makeTestProject(app);
    const period = { projectId, fromMs: START_MS - 1, toMs: START_MS };
    const bounds = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS };
    for (const interval of ["minute", "hour", "day"] as const) {
      const { fromMs, toMs } = valueOf(await readUsage(app.ctx, ROOT, { ...period, interval }));
      const startMs = Math.floor(START_MS / bounds[interval]) * bounds[interval];
      expect([fromMs, toMs]).toEqual([startMs, startMs + bounds[interval]]);
    }
    const december = { fromMs: Date.UTC(2025, 11, 31, 23), toMs: Date.UTC(2026, 1, 1), interval: "month" } as const;
    await count(
      projectId,
      { minuteMs: Date.UTC(2025, 11, 1) },
      { minuteMs: Date.UTC(2026, 0, 31, 23, 59), requests: 4 },
    );
    const months = valueOf(await readUsage(app.ctx, ROOT, { projectId, ...december }));
    expect([months.fromMs, months.toMs]).toEqual([Date.UTC(2025, 11, 1), Date.UTC(2026, 1, 1)]);
    expect(months.rows.map(({ startMs, requests }) => [startMs, requests])).toEqual([
      [Date.UTC(2025, 11, 1), 1],
      [Date.UTC(2026, 0, 1), 4],
    ]);
  });

  test.for<[string, { fromMs?: number; toMs?: number; interval?: "minute" | "hour" }, string]>([
    ["a period that ends before it begins", { fromMs: START_MS, toMs: START_MS - 1 }, "from"],
    ["a period of nothing", { fromMs: START_MS, toMs: START_MS }, "from"],
    ["a moment that is none", { fromMs: Number.NaN }, "from"],
    ["an end that no calendar has", { toMs: 9e15 }, "to"],
    ["minutes that were pruned", { fromMs: START_MS - 9 * DAY_MS, interval: "minute" }, "from"],
    ["hours that were pruned", { fromMs: START_MS - 401 * DAY_MS, interval: "hour" }, "from"],
  ])("refuses %s instead of answering nothing", async ([, period, field]) => {
    const { id: projectId } = await makeTestProject(app);
    const refused = await readUsage(app.ctx, ROOT, { projectId, ...period });
    expect(refused).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field } });
  });

  test("answers every minute and hour that is promised, and pruning takes none of them", async () => {
    const { id: projectId } = await makeTestProject(app);
    const oldest = {
      minute: NOW_MINUTE_MS - 8 * DAY_MS,
      hour: Math.floor(START_MS / HOUR_MS) * HOUR_MS - 400 * DAY_MS,
    };
    await count(projectId, { minuteMs: oldest.minute }, { minuteMs: oldest.minute - MINUTE_MS });
    await count(projectId, { minuteMs: oldest.hour }, { minuteMs: oldest.hour - MINUTE_MS });
    expect(await pruneUsage(app.ctx)).toBeGreaterThanOrEqual(4);
    expect(await pruneUsage(app.ctx)).toBe(0);
    for (const interval of ["minute", "hour"] as const) {
      const { rows } = valueOf(await readUsage(app.ctx, ROOT, { projectId, fromMs: oldest[interval], interval }));
      expect(rows[0]).toMatchObject({ startMs: oldest[interval], requests: 1 });
    }
    const days = valueOf(await readUsage(app.ctx, ROOT, { projectId, fromMs: 0, interval: "day" }));
    expect(days.rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(4);
  });

  test("of a service today is what was admitted; where a quota runs, its own count is shown", async () => {
    const { id: projectId } = await makeTestProject(app);
    await count(projectId, { requests: 6 }, { outcome: "RATE_LIMITED" }, { minuteMs: NOW_MINUTE_MS - DAY_MS });
    valueOf(await changeService(app.ctx, ROOT, { projectId, service: "static", quotaPerDay: 100 }));
    const used = (id: string) => (id === `service:${projectId}:static` ? 42 : 0);
    const counter = { ...app.ctx.counter, used };
    const services = valueOf(await listServices({ ...app.ctx, counter }, ROOT, { projectId }));
    const shown = new Map(services.map(({ id, usedToday }) => [id, usedToday]));
    expect([shown.get("maps"), shown.get("static"), shown.get("embed")]).toEqual([6, 42, 0]);
  });

  test("of today and this month fills the quotas and budgets at start, refusals and earlier days left out", async () => {
    const { id: projectId } = await makeTestProject(app);
    const keys = Array.from({ length: 3 }, () => keyId.make(app.ctx.randomBytes));
    const rows = keys.flatMap((id) => [
      { keyId: id, requests: 5 },
      { keyId: id, requests: 2, service: "static", minuteMs: TODAY_MS },
      { keyId: id, requests: 100, outcome: "QUOTA_EXCEEDED" } as const,
      { keyId: id, requests: 100, minuteMs: TODAY_MS - MINUTE_MS },
    ]);
    await count(projectId, ...rows);
    const restored = new Map<string, [number, number]>();
    const restore = (id: string, window: string, startMs: number, used: number) =>
      void restored.set(`${window} ${id}`, [startMs, used]);
    await restoreQuotas(app.ctx, { restore });
    for (const id of keys) {
      expect(restored.get(`day key:${id}`)).toEqual([TODAY_MS, 7]);
      expect(restored.get(`month key:${id}`)).toEqual([MONTH_MS, 107]);
    }
    expect(restored.get(`day service:${projectId}:maps`)).toEqual([TODAY_MS, 15]);
    expect(restored.get(`day service:${projectId}:static`)).toEqual([TODAY_MS, 6]);
    expect(restored.get(`day project:${projectId}`)).toEqual([TODAY_MS, 21]);
    expect(restored.get(`month project:${projectId}`)).toEqual([MONTH_MS, 321]);
    expect(restored.get(`month budget:${projectId}`)).toEqual([MONTH_MS, 315 * 500_001]);
    expect(restored.has(`day budget:${projectId}`)).toBe(false);
  });

  test("of earlier today counts toward a quota that is set later, and toward nothing when it is only changed", async () => {
    const { id: projectId } = await makeTestProject(app);
    const key = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind: "public" }));
    const other = keyId.make(app.ctx.randomBytes);
    await count(projectId, { keyId: key.id, requests: 5 }, { keyId: key.id, requests: 2, service: "static" });
    await count(projectId, { keyId: other, requests: 50 }, { keyId: key.id, requests: 9, outcome: "RATE_LIMITED" });
    const restored: [string, string, number, number][] = [];
    const restore = (...call: [string, string, number, number]) => void restored.push(call);
    const ctx = { ...app.ctx, counter: { ...app.ctx.counter, used: () => 0, restore } };
    for (const quotaPerDay of [10, 20]) {
      valueOf(await changeKey(ctx, ROOT, { projectId, keyId: key.id, quotaPerDay }));
      valueOf(await changeService(ctx, ROOT, { projectId, service: "maps", quotaPerDay }));
      valueOf(await changeProject(ctx, ROOT, { projectId, quotaPerMonth: quotaPerDay }));
      const budget = { amountPerMonth: quotaPerDay, whenUsedUp: "suspend" } as const;
      valueOf(await changeProject(ctx, ROOT, { projectId, budget }));
    }
    expect(restored).toEqual([
      [`key:${key.id}`, "day", TODAY_MS, 7],
      [`service:${projectId}:maps`, "day", TODAY_MS, 55],
      [`project:${projectId}`, "month", MONTH_MS, 57],
      [`budget:${projectId}`, "month", MONTH_MS, 55 * 500_001],
    ]);
  });

  test("of earlier today counts toward the quota of a plan that a project moves to", async () => {
    const { id: projectId } = await makeTestProject(app, "free");
    const keys = Array.from({ length: 2 }, () => keyId.make(app.ctx.randomBytes));
    await count(projectId, ...keys.map((id, index) => ({ keyId: id, requests: index + 1 })));
    const restored: [string, string, number, number][] = [];
    const restore = (...call: [string, string, number, number]) => void restored.push(call);
    const small = { ...planOf(app.ctx, "free"), id: "small", quotaPerDayPerKey: 10 };
    const plans = new Map([...app.ctx.plans, ["small", small]]);
    const ctx = { ...app.ctx, plans, counter: { ...app.ctx.counter, used: () => 0, restore } };
    valueOf(await changeProject(ctx, ROOT, { projectId, plan: "small" }));
    valueOf(await changeProject(ctx, ROOT, { projectId, plan: "small", name: "Again" }));
    expect(restored.toSorted((a, b) => a[3] - b[3])).toEqual(
      keys.map((id, index) => [`key:${id}`, "day", TODAY_MS, index + 1]),
    );
  });
});
