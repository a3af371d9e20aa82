import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardDraft } from "#app/drafts/discard-draft.ts";
import { readDraft } from "#app/drafts/read-draft.ts";
import { saveDraft } from "#app/drafts/save-draft.ts";
import { createKey } from "#app/keys/create-key.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { readRotation } from "#app/rotation/read-rotation.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { pruneUsage } from "#app/usage/prune-usage.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const START_MINUTE_MS = Math.floor(START_MS / MINUTE_MS) * MINUTE_MS;
const SHOP = "https://shop.example";

/** What is counted under an earlier value or a draft is exact, and goes when nobody can see it any more. */
export function apartUsageContract(open: () => Promise<TestDatabase>): void {
  describe("what is counted apart", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
    });
    afterAll(() => testDatabase.remove());

    let batches = 0;
    const add = async (rows: UsageRow[]): Promise<void> => {
      const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
      const nodeId = `apart-${(batches += 1)}`;
      await sink.add({ nodeId, from: null, position: { segment: 1, offset: 1 }, rows });
    };

    /** A key with an earlier value and a draft, and a row counted under both. */
    const makeTarget = async () => {
      const { id: projectId } = await makeTestProject(app);
      const { id: keyId } = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind: "public" }));
      const address = { projectId, keyId };
      valueOf(await rotateKey(app.ctx, ROOT, { ...address, graceSeconds: 3600 }));
      valueOf(await saveDraft(app.ctx, ROOT, { ...address, origins: ["blog.example"] }));
      const previous = await app.ctx.store.keyValues.previous(keyId);
      const draft = (await app.ctx.store.keys.find(projectId, keyId))?.draft ?? null;
      if (previous === null || draft === null) throw new Error("the key has no earlier value or no draft");
      const counted = { service: "maps", outcome: "allowed", origin: SHOP, requests: 1 } as const;
      const apart = { previousId: previous.id, draftId: draft.id, draftOutcome: "ORIGIN_NOT_ALLOWED" } as const;
      const row: UsageRow = { ...address, ...counted, minuteMs: START_MINUTE_MS, ...apart };
      return { address, row };
    };

    test("adds up over minutes, services and batches, by origin, with the last minute", async () => {
      const { address, row } = await makeTarget();
      await add([row, { ...row, service: "static", requests: 2 }, { ...row, origin: "", requests: 3 }]);
      await add([{ ...row, minuteMs: START_MINUTE_MS + MINUTE_MS, requests: 4 }]);
      await add([{ ...row, minuteMs: START_MINUTE_MS - MINUTE_MS, outcome: "RATE_LIMITED", requests: 5 }]);
      const { previous } = valueOf(await readRotation(app.ctx, ROOT, address));
      expect(previous).toMatchObject({ requests: 15, lastUsedAtMs: START_MINUTE_MS + MINUTE_MS, inGrace: true });
      expect(previous?.origins).toEqual([
        { origin: SHOP, requests: 12, lastUsedAtMs: START_MINUTE_MS + MINUTE_MS },
        { origin: "", requests: 3, lastUsedAtMs: START_MINUTE_MS },
      ]);
      // The three minutes lie in one hour.
      expect(previous?.byHour).toEqual([{ startMs: Math.floor(START_MS / HOUR_MS) * HOUR_MS, requests: 15 }]);
      const { findings } = valueOf(await readDraft(app.ctx, ROOT, address));
      expect(findings).toMatchObject({ sinceMs: START_MS, requests: 15, wouldRefuse: 15 });
    });

    test("tells 200 origins one by one and the rest together, and the sums stay exact", async () => {
      const { address, row } = await makeTarget();
      const rows = Array.from({ length: 205 }, (_, n) => ({
        ...row,
        origin: `https://${n}.example`,
        requests: 300 - n,
      }));
      await add([...rows, { ...row, origin: "(other)", requests: 1 }]);
      const { previous } = valueOf(await readRotation(app.ctx, ROOT, address));
      const all = rows.reduce((sum, { requests }) => sum + requests, 1);
      expect(previous?.requests).toBe(all);
      expect(previous?.origins).toHaveLength(201);
      expect(previous?.origins.reduce((sum, { requests }) => sum + requests, 0)).toBe(all);
      // Those with 96 to 100 requests, and the one that was (other) already.
      expect(previous?.origins.find(({ origin }) => origin === "(other)")?.requests).toBe(5 * 98 + 1);
    });

    test("is kept while it can be seen, and goes 30 days after its last request when it cannot", async () => {
      const { address, row } = await makeTarget();
      await add([row]);
      const subjects = async () => [
        (await app.ctx.store.apartUsage.list(address.keyId, row.previousId ?? raise())).length,
        (await app.ctx.store.apartUsage.list(address.keyId, row.draftId ?? raise())).length,
        (await app.ctx.store.apartUsage.listByHour(row.previousId ?? raise())).length,
      ];
      app.moveClock(31 * DAY_MS);
      await pruneUsage(app.ctx);
      expect(await subjects()).toEqual([1, 1, 1]);
      await rotateKey(app.ctx, ROOT, { ...address, graceSeconds: 0 });
      await discardDraft(app.ctx, ROOT, address);
      await pruneUsage(app.ctx);
      expect(await subjects()).toEqual([0, 0, 0]);
    });
  });
}

function raise(): never {
  throw new Error("the row counts nothing apart");
}
