import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listDueAlarms } from "#app/alarms/list-due-alarms.ts";
import { raiseAlarms } from "#app/alarms/raise-alarms.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { readOverview } from "#app/overview/read-overview.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { planOf } from "#app/projects/plan-of.ts";
import type { AlarmFinding } from "#core/alarm/alarm.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NOW_MINUTE_MS = Math.floor(START_MS / MINUTE_MS) * MINUTE_MS;

/** A project's first screen tells the same numbers as its usage, on every database. */
export function overviewContract(open: () => Promise<TestDatabase>): void {
  describe("the overview", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let node = 0;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
    });
    afterAll(() => testDatabase.remove());

    const count = async (projectId: ProjectId, ...rows: Partial<UsageRow>[]): Promise<void> => {
      const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
      const usual = { keyId: "", service: "maps", outcome: "allowed", origin: "", requests: 1 } as const;
      const fill = (row: Partial<UsageRow>): UsageRow => ({ ...usual, projectId, minuteMs: NOW_MINUTE_MS, ...row });
      const position = { segment: 1, offset: 1 };
      await sink.add({ nodeId: `node-${(node += 1)}`, from: null, position, rows: rows.map(fill) });
    };
    const makeKey = async (projectId: ProjectId, name: string): Promise<KeyId> =>
      valueOf(await createKey(app.ctx, ROOT, { projectId, name, kind: "public" })).id;
    const overviewOf = async (projectId: ProjectId) => valueOf(await readOverview(app.ctx, ROOT, { projectId }));

    test("of a new project is all zeros", async () => {
      const { id } = await makeTestProject(app);
      const nothing = { requests: 0, refused: 0, before: { requests: 0, refused: 0 } };
      expect(await overviewOf(id)).toEqual({
        atMs: START_MS,
        today: nothing,
        month: { ...nothing, forecast: 0 },
        last24Hours: nothing,
        busiestKeys: [],
        firstUse: { served: false, published: false },
      });
    });

    test("sets each figure beside what had been counted by the same time before", async () => {
      const { id } = await makeTestProject(app);
      // START_MS is the 20th of May, 10:17:33.
      const at = (month: number, day: number, hour: number, minute: number) => Date.UTC(2026, month, day, hour, minute);
      await count(
        id,
        { minuteMs: at(4, 20, 10, 17), requests: 1 },
        { minuteMs: at(4, 20, 0, 0), requests: 2, outcome: "RATE_LIMITED" },
        { minuteMs: at(4, 19, 23, 59), requests: 4 },
        { minuteMs: at(4, 19, 10, 17), requests: 8 },
        { minuteMs: at(4, 19, 10, 16), requests: 16 },
        { minuteMs: at(4, 19, 0, 0), requests: 32, outcome: "ORIGIN_MISSING" },
        { minuteMs: at(4, 18, 23, 59), requests: 64 },
        { minuteMs: at(4, 18, 10, 59), requests: 128 },
        { minuteMs: at(4, 1, 0, 0), requests: 256 },
        { minuteMs: at(3, 30, 23, 0), requests: 512 },
        { minuteMs: at(3, 20, 10, 0), requests: 1024 },
        { minuteMs: at(3, 20, 9, 59), requests: 2048 },
        { minuteMs: at(3, 1, 0, 0), requests: 4096, outcome: "ORIGIN_MISSING" },
        { minuteMs: at(2, 31, 23, 59), requests: 8192 },
      );
      const { today, month, last24Hours } = await overviewOf(id);
      expect(today).toEqual({ requests: 3, refused: 2, before: { requests: 48, refused: 32 } });
      expect(last24Hours).toEqual({ requests: 7, refused: 2, before: { requests: 112, refused: 32 } });
      expect(month).toMatchObject({ requests: 511, refused: 34, before: { requests: 6144, refused: 4096 } });
      const elapsedMs = START_MS - at(4, 1, 0, 0);
      expect(month.forecast).toBe(Math.round((511 * 31 * DAY_MS) / elapsedMs));
    });

    test.for([
      ["the first hour of a month", Date.UTC(2026, 4, 1, 0, 30, 5)],
      ["the last hour of a day, after a shorter month", Date.UTC(2026, 2, 31, 23, 45, 5)],
    ] as const)("holds in %s as well", async ([, atMs]) => {
      const { id } = await makeTestProject(app);
      const minuteMs = Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
      await count(id, { minuteMs, requests: 5 }, { minuteMs: minuteMs - DAY_MS - MINUTE_MS, requests: 7 });
      const { today, last24Hours, month } = valueOf(
        await readOverview({ ...app.ctx, nowMs: () => atMs }, ROOT, { projectId: id }),
      );
      expect(today).toEqual({ requests: 5, refused: 0, before: { requests: 7, refused: 0 } });
      expect(last24Hours).toEqual({ requests: 5, refused: 0, before: { requests: 7, refused: 0 } });
      expect(month.requests).toBe(new Date(atMs).getUTCDate() === 1 ? 5 : 12);
    });

    test("names the five busiest keys of today with their hours, and neither tokens nor what came without a key", async () => {
      const { id } = await makeTestProject(app);
      const keys: KeyId[] = [];
      for (const name of ["one", "two", "three", "four", "five", "six"]) keys.push(await makeKey(id, name));
      await count(
        id,
        ...keys.map((keyId, index) => ({ keyId, requests: 10 * (index + 1) })),
        ...keys.map((keyId) => ({ keyId, requests: 1_000, minuteMs: NOW_MINUTE_MS - DAY_MS })),
        { keyId: keys[0] ?? "", requests: 45, outcome: "RATE_LIMITED", minuteMs: NOW_MINUTE_MS - 2 * HOUR_MS },
        { keyId: "keyless" as KeyId, requests: 500 },
        { keyId: "tok_9fQ2bW7cYh3DsKe1" as KeyId, requests: 500 },
      );
      const { busiestKeys, firstUse } = await overviewOf(id);
      expect(busiestKeys.map(({ name, requestsToday, refusedToday }) => [name, requestsToday, refusedToday])).toEqual([
        ["six", 60, 0],
        ["one", 55, 45],
        ["five", 50, 0],
        ["four", 40, 0],
        ["three", 30, 0],
      ]);
      expect(busiestKeys[1]?.hours).toEqual([...Array.from({ length: 21 }, () => 0), 45, 0, 10]);
      expect(busiestKeys[1]).toMatchObject({ status: "active", lastUsedAtMs: NOW_MINUTE_MS });
      expect(firstUse).toEqual({ served: true, published: true });
    });

    test("does not take the default key without a website for a published map", async () => {
      const { id, defaultKey } = await makeTestProject(app);
      const other = await makeKey(id, "Refused");
      await count(
        id,
        { keyId: defaultKey.id },
        { keyId: other, outcome: "ORIGIN_NOT_ALLOWED", origin: "https://x.example" },
      );
      expect((await overviewOf(id)).firstUse).toEqual({ served: true, published: false });
      await count(id, { keyId: defaultKey.id, origin: "http://localhost:3000" });
      expect((await overviewOf(id)).firstUse).toEqual({ served: true, published: true });
    });

    test("of alarms keeps those that still hold, with the numbers of now", async () => {
      const { id, defaultKey } = await makeTestProject(app);
      const keyId = await makeKey(id, "Shop");
      const expiresAtMs = START_MS + 2 * DAY_MS;
      valueOf(await changeKey(app.ctx, ROOT, { projectId: id, keyId, quotaPerDay: 10, expiresAtMs }));
      await count(id, { keyId, requests: 8 });
      const subject = { kind: "key", id: keyId, name: "Shop" } as const;
      const quota = (event: "quota.near" | "quota.reached"): AlarmFinding => ({
        event,
        cause: `${event}:key:${keyId}:day:2026-05-20`,
        subject,
        facts: { limit: 10, used: 8, period: "day" },
      });
      const raise = (...findings: AlarmFinding[]) => raiseAlarms(app.ctx, id, () => findings);
      const due = async () =>
        valueOf(await listDueAlarms(app.ctx, ROOT, { projectId: id })).map(({ event, facts }) => [
          event,
          facts["used"],
        ]);
      await raise(
        quota("quota.near"),
        {
          event: "key.expiring",
          cause: `key.expiring:${keyId}:${expiresAtMs}`,
          subject,
          facts: { expiresAt: new Date(expiresAtMs).toISOString() },
        },
        {
          event: "key.new_origin",
          cause: `key.new_origin:${keyId}:x`,
          subject,
          facts: { origin: "https://x.example" },
        },
        {
          event: "default_key.public",
          cause: `default_key.public:${defaultKey.id}:2026-05-20`,
          subject: { kind: "key", id: defaultKey.id, name: "Default key" },
          facts: { origins: ["https://x.example"] },
        },
      );
      expect((await due()).toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
        ["default_key.public", undefined],
        ["key.expiring", undefined],
        ["quota.near", 8],
      ]);
      await count(id, { keyId, requests: 2 });
      await raise(quota("quota.reached"));
      expect(await due()).toContainEqual(["quota.reached", 10]);
      expect(await due()).not.toContainEqual(["quota.near", 10]);
      valueOf(await changeKey(app.ctx, ROOT, { projectId: id, keyId, quotaPerDay: 1_000, expiresAtMs: null }));
      valueOf(await changeKey(app.ctx, ROOT, { projectId: id, keyId: defaultKey.id, enabled: false }));
      expect(await due()).toEqual([]);
    });

    test("of alarms leaves out a budget that was raised and a period that is over", async () => {
      const { id } = await makeTestProject(app);
      const budget = (amountPerMonth: number) =>
        changeProject(app.ctx, ROOT, { projectId: id, budget: { amountPerMonth, whenUsedUp: "suspend" } });
      valueOf(await budget(0.005));
      await count(id, { requests: 9 });
      const subject = { kind: "project", id, name: "Harbour maps" } as const;
      const ofMonth = (month: string): AlarmFinding => ({
        event: "budget.near",
        cause: `budget.near:project:${id}:month:${month}`,
        subject,
        facts: { limit: 1, used: 1, period: "month" },
      });
      await raiseAlarms(app.ctx, id, () => [ofMonth("2026-04-01"), ofMonth("2026-05-01")]);
      const due = async () => valueOf(await listDueAlarms(app.ctx, ROOT, { projectId: id }));
      expect(await due()).toMatchObject([{ event: "budget.near", facts: { limit: 0.005, used: 0.004500009 } }]);
      valueOf(await budget(1));
      expect(await due()).toEqual([]);
    });
  });
}
