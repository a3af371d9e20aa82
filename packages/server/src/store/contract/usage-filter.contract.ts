import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyId } from "#app/ids/key-id.ts";
import type { UsageDimension, UsageFilter } from "#app/ports/usage-store.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import type { ProjectId } from "#core/ids.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const KEYS = ["key_0000000000000001", "key_000000000000000a", "key_000000000000000B"].filter((id) => keyId.is(id));
const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

/** What is asked of a part of usage is exactly that part, on every database. */
export function usageFilterContract(open: () => Promise<TestDatabase>): void {
  describe("a part of usage", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
    });
    afterAll(() => testDatabase.remove());

    let nodes = 0;
    const projectWith = async (rows: readonly Omit<UsageRow, "projectId">[]): Promise<ProjectId> => {
      const { id: projectId } = await makeTestProject(app);
      const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
      nodes += 1;
      await sink.add({
        nodeId: `filter-${nodes}`,
        from: null,
        position: { segment: 1, offset: 1 },
        rows: rows.map((row) => Object.assign({ projectId }, row)),
      });
      return projectId;
    };

    test("holds what passes the filter and nothing else, whatever is filtered and split, at every interval", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyRow(), { minLength: 1, maxLength: 40 }),
          anyFilter(),
          fc.constantFrom("minute", "hour", "day", "month"),
          fc.uniqueArray(fc.constantFrom(...DIMENSIONS)),
          async (rows, filter, interval, groupBy) => {
            const projectId = await projectWith(rows);
            const period = { fromMs: START_MS - 6 * DAY_MS, toMs: START_MS + DAY_MS };
            const report = valueOf(await readUsage(app.ctx, ROOT, { projectId, ...period, interval, groupBy, filter }));
            const passed = rows.filter((row) => passes(row, filter));
            expect(sumsBy(report.rows, groupBy)).toEqual(sumsBy(passed, groupBy));
          },
        ),
        { numRuns: 40 },
      );
    });

    test("tells the busiest values one by one and counts the others together, so that nothing is lost", async () => {
      const rows = Array.from({ length: 30 }, (_, number) => ({
        ...ROW,
        origin: `https://${number}.example`,
        requests: number + 1,
        minuteMs: ROW.minuteMs - (number % 3) * MINUTE_MS,
      }));
      const projectId = await projectWith([...rows, { ...ROW, service: "static", origin: "https://0.example" }]);
      const input = { projectId, interval: "day", groupBy: ["origin", "service"], top: 2 } as const;
      const report = valueOf(await readUsage(app.ctx, ROOT, input));
      expect(sumsBy(report.rows, ["origin", "service"])).toEqual(
        new Map([
          ['["(other)","maps"]', 406],
          ['["(other)","static"]', 1],
          ['["https://28.example","maps"]', 29],
          ['["https://29.example","maps"]', 30],
        ]),
      );
      expect(report.others).toBe(28);
    });

    test("tells all values where they are no more than asked for, and counts as the busiest what passes the filter", async () => {
      const [busy, quiet] = [
        { ...ROW, keyId: KEYS[0] ?? "", requests: 9 },
        { ...ROW, keyId: KEYS[1] ?? "", service: "static" },
      ] as const;
      const projectId = await projectWith([busy, quiet]);
      const ask = { projectId, interval: "day", groupBy: ["key"] } as const;
      const all = valueOf(await readUsage(app.ctx, ROOT, { ...ask, top: 2 }));
      expect([all.others, all.rows.length]).toEqual([0, 2]);
      const ofStatic = valueOf(await readUsage(app.ctx, ROOT, { ...ask, top: 1, filter: { services: ["static"] } }));
      expect([ofStatic.others, ofStatic.rows.map(({ key }) => key)]).toEqual([0, [quiet.keyId]]);
      const nothing = valueOf(await readUsage(app.ctx, ROOT, { ...ask, top: 1, filter: { origin: "https://no" } }));
      expect([nothing.others, nothing.rows]).toEqual([0, []]);
      const unsplit = valueOf(await readUsage(app.ctx, ROOT, { projectId, interval: "day", top: 1 }));
      expect([unsplit.others, unsplit.rows.map(({ requests }) => requests)]).toEqual([0, [10]]);
    });
  });
}

type AnyRow = Omit<UsageRow, "projectId">;

const ROW: AnyRow = {
  keyId: "",
  service: "maps",
  outcome: "allowed",
  origin: "",
  minuteMs: Math.floor(START_MS / MINUTE_MS) * MINUTE_MS,
  requests: 1,
};

const ORIGINS = ["", "https://a.example", "http://ü.example:8080", "https://b,c.example"] as const;
const SERVICES = ["maps", "static"] as const;
const OUTCOMES = ["allowed", "RATE_LIMITED", "ORIGIN_NOT_ALLOWED"] as const;

function anyRow(): fc.Arbitrary<AnyRow> {
  return fc.record({
    keyId: fc.constantFrom("" as const, ...KEYS),
    service: fc.constantFrom(...SERVICES),
    outcome: fc.constantFrom(...OUTCOMES),
    origin: fc.constantFrom(...ORIGINS),
    minuteMs: fc.nat(5 * 24 * 60).map((ago) => ROW.minuteMs - ago * MINUTE_MS),
    requests: fc.integer({ min: 1, max: 2 ** 31 }),
  });
}

function anyFilter(): fc.Arbitrary<UsageFilter> {
  const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  return fc.record(
    {
      keyIds: some(["key_of_nobody", ...KEYS]),
      services: some(SERVICES),
      outcomes: fc.oneof(fc.constant("refused" as const), some<string>(OUTCOMES)),
      origin: fc.constantFrom(...ORIGINS, "https://no.example"),
    },
    { requiredKeys: [] },
  );
}

/** The same filter, in memory. */
function passes(row: AnyRow, { keyIds, services, outcomes, origin }: UsageFilter): boolean {
  return (
    (keyIds?.includes(row.keyId) ?? true) &&
    (services?.includes(row.service) ?? true) &&
    (outcomes === "refused" ? row.outcome !== "allowed" : (outcomes?.includes(row.outcome) ?? true)) &&
    (origin === undefined || row.origin === origin)
  );
}

type Counted = Partial<Record<UsageDimension | "keyId", string>> & { readonly requests: number };

/** Requests by what they are split by, over all starts. */
function sumsBy(rows: readonly Counted[], groupBy: readonly UsageDimension[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const id = JSON.stringify(groupBy.map((by) => (by === "key" ? (row.key ?? row.keyId) : row[by])));
    sums.set(id, (sums.get(id) ?? 0) + row.requests);
  }
  return sums;
}
