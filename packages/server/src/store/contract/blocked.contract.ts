import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BlockedReport, readBlocked } from "#app/blocked/read-blocked.ts";
import { keyId as keyIds } from "#app/ids/key-id.ts";
import type { BlockedQuery, BlockedSum } from "#app/ports/blocked-store.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { planOf } from "#app/projects/plan-of.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

const MINUTE_MS = 60_000;
const FIRST_MS = Math.floor(START_MS / MINUTE_MS) * MINUTE_MS;

/** Refused requests are found by what they have in common, on every database. */
export function blockedContract(open: () => Promise<TestDatabase>): void {
  describe("blocked requests", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let projectId: ProjectId;
    let keyId: KeyId;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      projectId = (await makeTestProject(app)).id;
      keyId = keyIds.make(app.ctx.randomBytes);
      const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
      const rows: UsageRow[] = Array.from({ length: 12 }, (_, index) => row(index, `https://site${index % 4}.example`));
      rows.push(
        { ...row(30, "https://good.example"), outcome: "allowed" },
        { ...row(5, ""), outcome: "ORIGIN_MISSING" },
      );
      await sink.add({ nodeId: "node", from: null, position: { segment: 1, offset: 1 }, rows });
    });
    afterAll(() => testDatabase.remove());

    const row = (minute: number, origin: string): UsageRow => ({
      projectId,
      keyId,
      service: "maps",
      outcome: "ORIGIN_NOT_ALLOWED",
      origin,
      minuteMs: FIRST_MS + minute * MINUTE_MS,
      requests: minute + 1,
    });

    const read = (different: Partial<BlockedQuery> = {}): Promise<BlockedSum[]> =>
      app.ctx.store.blocked.list({
        projectId,
        grain: "minute",
        fromMs: 0,
        toMs: Number.MAX_SAFE_INTEGER,
        keyId: null,
        code: null,
        order: "newest",
        after: null,
        limit: 100,
        ...different,
      });

    test("are summed by key, service, code and origin, newest first; admitted ones are not among them", async () => {
      const sums = await read();
      expect(sums.map(({ origin, requests }) => [origin, requests])).toEqual([
        ["https://site3.example", 4 + 8 + 12],
        ["https://site2.example", 3 + 7 + 11],
        ["https://site1.example", 2 + 6 + 10],
        ["https://site0.example", 1 + 5 + 9],
        ["", 6],
      ]);
      expect(sums[0]).toEqual({
        keyId,
        service: "maps",
        code: "ORIGIN_NOT_ALLOWED",
        origin: "https://site3.example",
        requests: 24,
        firstAtMs: FIRST_MS + 3 * MINUTE_MS,
        lastAtMs: FIRST_MS + 11 * MINUTE_MS,
      });
    });

    test("are read page by page without a gap or a repetition, also where times or numbers are equal", async () => {
      for (const different of [{ grain: "minute" }, { grain: "day" }, { order: "most" }] as const) {
        const found: BlockedSum[] = [];
        for (let after: BlockedQuery["after"] = null; ;) {
          const page = await read({ ...different, after, limit: 2 });
          found.push(...page);
          const last = page.at(-1);
          if (last === undefined) break;
          after = { ...last, value: "order" in different ? last.requests : last.lastAtMs };
        }
        expect(found).toEqual(await read(different));
        expect(found).toHaveLength(5);
      }
    });

    test("run from the most on where that is asked for, over all pages of the verb too", async () => {
      expect((await read({ order: "most" })).map(({ requests }) => requests)).toEqual([24, 21, 18, 15, 6]);
      const found: number[] = [];
      const period = { projectId, fromMs: FIRST_MS, toMs: FIRST_MS + 60 * MINUTE_MS, limit: 2 };
      for (let cursor: string | null = null; ;) {
        const page: BlockedReport = valueOf(await readBlocked(app.ctx, ROOT, { ...period, sort: "most", cursor }));
        found.push(...page.items.map(({ requests }) => requests));
        cursor = page.nextCursor;
        if (cursor === null) break;
        const otherwise = await readBlocked(app.ctx, ROOT, { ...period, sort: "newest", cursor });
        expect(otherwise).toMatchObject({ ok: false, problem: { field: "cursor" } });
      }
      expect(found).toEqual([24, 21, 18, 15, 6]);
    });

    test("of one key or for one reason alone are found by it", async () => {
      expect(await read({ keyId, code: "ORIGIN_MISSING" })).toMatchObject([{ origin: "", requests: 6 }]);
      expect(await read({ keyId })).toHaveLength(5);
      expect(await read({ keyId: keyIds.make(app.ctx.randomBytes) })).toEqual([]);
    });

    test("outside the period or of another project are not found", async () => {
      expect(await read({ fromMs: FIRST_MS + 11 * MINUTE_MS })).toHaveLength(1);
      expect(await read({ toMs: FIRST_MS })).toEqual([]);
      expect(await read({ projectId: (await makeTestProject(app)).id })).toEqual([]);
    });
  });
}
