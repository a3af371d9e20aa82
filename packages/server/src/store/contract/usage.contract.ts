import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyId } from "#app/ids/key-id.ts";
import type { UsageBatch, UsageRow, UsageSink } from "#app/ports/usage-sink.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import { monthStartMs } from "#core/day.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";
import { planOf } from "#app/projects/plan-of.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;
const LENGTH_MS = { minute: () => MINUTE_MS, hour: () => HOUR_MS, day: () => DAY_MS };

/** What is counted is exact, on every database. */
export function usageContract(open: () => Promise<TestDatabase>): void {
  describe("usage", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let sink: UsageSink;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
    });
    afterAll(() => testDatabase.remove());

    let nodes = 0;
    const newNode = () => `node-${(nodes += 1)}`;

    const batchOf = (rows: UsageRow[], nodeId = newNode()): UsageBatch => ({
      nodeId,
      from: null,
      position: { segment: 1, offset: 100 },
      rows,
    });

    const rowOf = (projectId: ProjectId, fields: Partial<UsageRow> = {}): UsageRow => ({
      projectId,
      keyId: "",
      service: "maps",
      outcome: "allowed",
      origin: "",
      minuteMs: Math.floor(START_MS / MINUTE_MS) * MINUTE_MS,
      requests: 1,
      ...fields,
    });

    const totalOf = async (projectId: ProjectId): Promise<number> => {
      const { rows } = valueOf(await readUsage(app.ctx, ROOT, { projectId, interval: "day" }));
      return rows.reduce((sum, { requests }) => sum + requests, 0);
    };

    test("refuses a batch that was added before, and counts nothing of it twice", async () => {
      const { id } = await makeTestProject(app);
      const first = batchOf([rowOf(id, { requests: 3 })]);
      await sink.add(first);
      await expect(sink.add(first)).rejects.toThrow("nothing was counted");
      const second = { ...first, from: first.position, position: { segment: 2, offset: 0 } };
      await sink.add(second);
      await expect(sink.add(second)).rejects.toThrow("nothing was counted");
      await expect(sink.add({ ...second, from: { segment: 2, offset: 1 } })).rejects.toThrow("nothing was counted");
      expect(await sink.position(first.nodeId)).toEqual({ segment: 2, offset: 0 });
      expect(await sink.position("a node that never was")).toBeNull();
      expect(await totalOf(id)).toBe(6);
    });

    test("takes one of many equal batches that arrive at once", async () => {
      const { id } = await makeTestProject(app);
      const batch = batchOf([rowOf(id, { requests: 7 })]);
      const added = await Promise.allSettled(Array.from({ length: 8 }, () => sink.add(batch)));
      expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await totalOf(id)).toBe(7);
    });

    test("adds the batches of many nodes up without losing any", async () => {
      const { id } = await makeTestProject(app);
      const origins = Array.from({ length: 40 }, (_, number) => `https://${number}.example`);
      const rows = origins.map((origin) => rowOf(id, { origin, requests: 5 }));
      await Promise.all(Array.from({ length: 8 }, () => sink.add(batchOf(rows.toReversed()))));
      expect(await totalOf(id)).toBe(8 * 40 * 5);
    });

    test("sums are exact for every interval and every grouping, whatever the batches", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anyRow(), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
          fc.constantFrom("minute", "hour", "day", "month"),
          fc.uniqueArray(fc.constantFrom(...DIMENSIONS)),
          async (batches, interval, groupBy) => {
            const { id } = await makeTestProject(app);
            const nodeId = newNode();
            for (const [number, rows] of batches.entries()) {
              const position = { segment: number + 1, offset: 0 };
              const from = number === 0 ? null : { segment: number, offset: 0 };
              await sink.add({ nodeId, from, position, rows: rows.map((row) => rowOf(id, row)) });
            }
            const period = { fromMs: START_MS - 7 * DAY_MS, toMs: START_MS + DAY_MS };
            const report = valueOf(await readUsage(app.ctx, ROOT, { projectId: id, ...period, interval, groupBy }));
            expect(asMap(report.rows, groupBy)).toEqual(modelOf(batches.flat(), interval, groupBy));
            expect(report.rows.map(({ startMs }) => startMs)).toEqual(
              report.rows.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
            );
          },
        ),
        { numRuns: 25 },
      );
    });

    test("prices admitted requests by the plan of the project, to the billionth, and refused ones not at all", async () => {
      const [paid, free] = [await makeTestProject(app, "paid"), await makeTestProject(app, "free")];
      for (let batches = 0; batches < 3; batches += 1) {
        const rows = [
          rowOf(paid.id, { requests: 1 }),
          rowOf(paid.id, { requests: 1_000, outcome: "RATE_LIMITED" }),
          rowOf(paid.id, { requests: 1_000, service: "static" }),
          rowOf(free.id, { requests: 1_000 }),
        ];
        await sink.add(batchOf(rows));
      }
      const costOf = async (projectId: ProjectId) => {
        const { rows } = valueOf(await readUsage(app.ctx, ROOT, { projectId }));
        return rows.map(({ cost }) => cost);
      };
      expect(await costOf(paid.id)).toEqual([0.001500003]);
      expect(await costOf(free.id)).toEqual([0]);
    });

    test("sums what was admitted by key and by service, of one project or key, from one day to another", async () => {
      const [{ id }, other] = [await makeTestProject(app, "paid"), await makeTestProject(app, "paid")];
      const [first, second] = [newKeyId(app), newKeyId(app)];
      const today = Math.floor(START_MS / DAY_MS) * DAY_MS;
      const days = { fromMs: today - 2 * DAY_MS, toMs: today + DAY_MS };
      await sink.add(
        batchOf([
          rowOf(id, { keyId: first, requests: 2 ** 31 }),
          rowOf(id, { keyId: first, requests: 4, minuteMs: today - 2 * DAY_MS }),
          rowOf(id, { keyId: first, requests: 100, minuteMs: today - 2 * DAY_MS - MINUTE_MS }),
          rowOf(id, { keyId: second, requests: 3, service: "static" }),
          rowOf(id, { keyId: second, requests: 50, outcome: "BUDGET_EXCEEDED" }),
          rowOf(other.id, { keyId: newKeyId(app), requests: 9 }),
        ]),
      );
      const { usage } = app.ctx.store;
      const ofProject = { projectId: id, ...days };
      expect((await usage.allowedPerService(ofProject)).toSorted((a, b) => b.requests - a.requests)).toEqual([
        { projectId: id, service: "maps", requests: 2 ** 31 + 4, costNanos: (2 ** 31 + 4) * 500_001 },
        { projectId: id, service: "static", requests: 3, costNanos: 0 },
      ]);
      const [one, ...noMore] = await usage.allowedPerKey(ofProject, "", 1);
      const rest = await usage.allowedPerKey(ofProject, one?.keyId ?? "", 9);
      expect(noMore).toEqual([]);
      expect(new Map([one, ...rest].map((key) => [key?.keyId, key?.requests]))).toEqual(
        new Map([
          [first, 2 ** 31 + 4],
          [second, 3],
        ]),
      );
      expect(await usage.allowedPerKey({ ...ofProject, keyId: first, fromMs: today }, "", 9)).toEqual([
        { keyId: first, requests: 2 ** 31 },
      ]);
      const all = await usage.allowedPerService({ ...days, projectId: null });
      expect(all.find(({ projectId }) => projectId === other.id)).toMatchObject({ requests: 9 });
    });

    test("keeps requests that carried no known key apart from every project", async () => {
      const { id } = await makeTestProject(app);
      await sink.add(batchOf([{ ...rowOf(id), projectId: "", outcome: "KEY_MISSING" }]));
      expect(await totalOf(id)).toBe(0);
    });

    test("knows when keys were last used and how often today", async () => {
      const { id } = await makeTestProject(app);
      const [busy, idle, unused] = [newKeyId(app), newKeyId(app), newKeyId(app)];
      const now = Math.floor(START_MS / MINUTE_MS) * MINUTE_MS;
      await sink.add(
        batchOf([
          rowOf(id, { keyId: busy, requests: 2, origin: "https://a.example" }),
          rowOf(id, { keyId: busy, requests: 3, outcome: "ORIGIN_NOT_ALLOWED" }),
          rowOf(id, { keyId: idle, minuteMs: now - 3 * DAY_MS }),
        ]),
      );
      await sink.add(batchOf([rowOf(id, { keyId: busy, minuteMs: now - DAY_MS })]));
      const today = Math.floor(START_MS / DAY_MS) * DAY_MS;
      const uses = await app.ctx.store.usage.useOfKeys(id, [busy, idle, unused], today);
      expect(uses.get(busy)).toEqual({ lastUsedAtMs: now, requestsOnDay: 5 });
      expect(uses.get(idle)).toEqual({ lastUsedAtMs: now - 3 * DAY_MS, requestsOnDay: 0 });
      expect(uses.has(unused)).toBe(false);
    });

    test("removes old rows in batches and leaves the coarser sums as they were", async () => {
      const { id } = await makeTestProject(app);
      const old = Math.floor(START_MS / DAY_MS) * DAY_MS - 500 * DAY_MS;
      const rows = Array.from({ length: 30 }, (_, number) => rowOf(id, { minuteMs: old + number * MINUTE_MS }));
      await sink.add(batchOf(rows));
      const { usage } = app.ctx.store;
      const went = [
        await usage.prune("minute", old + 25 * MINUTE_MS, 10),
        await usage.prune("minute", old + 25 * MINUTE_MS, 100),
      ];
      expect(went).toEqual([10, 15]);
      expect(await usage.prune("minute", old + 25 * MINUTE_MS, 10)).toBe(0);
      const query = { projectId: id, fromMs: old, toMs: old + DAY_MS, bordersMs: null, groupBy: [], atMost: 99 };
      expect(await usage.sum({ ...query, grain: "minute" })).toHaveLength(5);
      expect(await usage.sum({ ...query, grain: "day" })).toMatchObject([{ requests: 30 }]);
    });
  });
}

type AnyRow = Omit<UsageRow, "projectId">;

function anyRow(): fc.Arbitrary<AnyRow> {
  const keys = ["key_0000000000000001", "key_000000000000000a", "key_000000000000000B"].filter((id) => keyId.is(id));
  const minutesAgo = fc.oneof(fc.nat(5), fc.nat(3 * 60), fc.nat(6 * 24 * 60));
  return fc.record({
    keyId: fc.constantFrom<KeyId | "">("", ...keys),
    service: fc.constantFrom("maps", "static"),
    outcome: fc.constantFrom("allowed", "RATE_LIMITED"),
    origin: fc.constantFrom("", "https://a.example", "http://ü.example:8080"),
    minuteMs: minutesAgo.map((ago) => (Math.floor(START_MS / MINUTE_MS) - ago) * MINUTE_MS),
    requests: fc.integer({ min: 1, max: 2 ** 31 }),
  });
}

type Grouping = readonly (typeof DIMENSIONS)[number][];

/** The same sums, made in memory. */
function modelOf(rows: readonly AnyRow[], interval: "minute" | "hour" | "day" | "month", groupBy: Grouping) {
  const sums = new Map<string, { requests: number; cost: number }>();
  for (const row of rows) {
    const length = interval === "month" ? null : LENGTH_MS[interval]();
    const startMs = length === null ? monthStartMs(row.minuteMs) : Math.floor(row.minuteMs / length) * length;
    const id = JSON.stringify([startMs, ...groupBy.map((dimension) => row[dimension === "key" ? "keyId" : dimension])]);
    const sum = sums.get(id) ?? { requests: 0, cost: 0 };
    const isPriced = row.service === "maps" && row.outcome === "allowed";
    sums.set(id, {
      requests: sum.requests + row.requests,
      cost: sum.cost + (isPriced ? row.requests * 500_001 : 0),
    });
  }
  return new Map([...sums].map(([id, { requests, cost }]) => [id, { requests, cost: cost / 1_000_000_000 }]));
}

function asMap(rows: readonly { startMs: number; requests: number; cost: number }[], groupBy: Grouping) {
  return new Map(
    rows.map((row) => {
      const fields = new Map<string, unknown>(Object.entries(row));
      const id = JSON.stringify([row.startMs, ...groupBy.map((dimension) => fields.get(dimension))]);
      return [id, { requests: row.requests, cost: row.cost }];
    }),
  );
}

function newKeyId({ ctx }: TestApp): KeyId {
  return keyId.make(ctx.randomBytes);
}
