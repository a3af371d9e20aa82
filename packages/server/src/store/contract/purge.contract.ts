import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "#app/audit/read-audit.ts";
import { createKey } from "#app/keys/create-key.ts";
import { deleteKey } from "#app/keys/delete-key.ts";
import { findKeyByHash } from "#app/keys/find-key-by-hash.ts";
import { purgeKeys } from "#app/keys/purge-keys.ts";
import { readKey } from "#app/keys/read-key.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

const DAY_MS = 86_400_000;

/** Deleted keys can be brought back for 30 days; then they go for good, and what was counted stays. */
export function purgeContract(open: () => Promise<TestDatabase>): void {
  describe("a deleted key", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;

    beforeAll(async () => {
      testDatabase = await open();
    });
    afterAll(() => testDatabase.remove());

    /** A project with a key that was rotated, used and deleted just now. */
    const makeDeleted = async () => {
      app = createTestApp(testDatabase.database);
      const { id: projectId } = await makeTestProject(app);
      const made = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind: "public" }));
      const address = { projectId, keyId: made.id };
      const rotated = valueOf(await rotateKey(app.ctx, ROOT, { ...address, graceSeconds: 30 * 86_400 }));
      const minuteMs = Math.floor(START_MS / 60_000) * 60_000;
      const counted = { service: "maps", outcome: "allowed", origin: "", requests: 7, minuteMs } as const;
      await createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId)).add({
        nodeId: made.id,
        from: null,
        position: { segment: 1, offset: 1 },
        rows: [{ projectId, keyId: made.id, ...counted }],
      });
      valueOf(await deleteKey(app.ctx, ROOT, address));
      return { address, values: [made.value, rotated.value] };
    };

    const found = async (values: readonly string[]) =>
      Promise.all(values.map(async (value) => (await findKeyByHash(app.ctx.store, app.ctx.vault.hash(value)))?.id));

    test("comes back with both its values until its 30 days are over", async () => {
      const { address, values } = await makeDeleted();
      app.moveClock(30 * DAY_MS);
      expect(await purgeKeys(app.ctx)).toBe(0);
      expect(valueOf(await undeleteKey(app.ctx, ROOT, address))).toMatchObject({ status: "active", deletedAtMs: null });
      expect(await found(values)).toEqual([address.keyId, address.keyId]);
      app.moveClock(60 * DAY_MS);
      expect(await purgeKeys(app.ctx)).toBe(0);
    });

    test("is refused after them with a sentence that says what to do, and purged with its values; its usage stays", async () => {
      const { address, values } = await makeDeleted();
      app.moveClock(30 * DAY_MS + 1);
      const late = await undeleteKey(app.ctx, ROOT, address);
      expect(late).toMatchObject({
        ok: false,
        problem: { code: "CONFLICT", detail: expect.stringContaining("30 days") },
      });
      expect(await purgeKeys(app.ctx)).toBe(1);
      expect(app.changes.at(-1)).toEqual({ kind: "key", keyId: address.keyId });
      expect(await readKey(app.ctx, ROOT, address)).toMatchObject({ ok: false, problem: { code: "NOT_FOUND" } });
      expect(await found(values)).toEqual([undefined, undefined]);
      const usage = { projectId: address.projectId, fromMs: START_MS - DAY_MS, toMs: START_MS + DAY_MS };
      const { rows } = valueOf(await readUsage(app.ctx, ROOT, { ...usage, interval: "day", groupBy: ["key"] }));
      expect(rows).toMatchObject([{ key: address.keyId, requests: 7 }]);
      const [entry] = valueOf(await readAudit(app.ctx, ROOT, { projectId: address.projectId })).items;
      expect(entry).toMatchObject({ action: "key.purge", actor: { kind: "system" }, target: { id: address.keyId } });
      expect(await purgeKeys(app.ctx)).toBe(0);
    });
  });
}
