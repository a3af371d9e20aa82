import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { planOf } from "#app/projects/plan-of.ts";
import { createStore } from "../create-store.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import { openDatabase } from "../open-database.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject } from "../verbs/test-app.ts";

/** Opening a database brings it up to date once, whoever else opens it. */
export function migrationsContract(open: () => Promise<TestDatabase>): void {
  describe("opening", () => {
    test("keeps what an earlier process wrote", async () => {
      const testDatabase = await open();
      await createStore(testDatabase.database).settings.set("a", "b");
      const again = await openDatabase(testDatabase.config);
      expect(await createStore(again).settings.get("a")).toBe("b");
      await again.close();
      await testDatabase.remove();
    });

    test("by many processes at once migrates once", async () => {
      const testDatabase = await open();
      const { kysely } = testDatabase.database;
      const migrations = await kysely.selectFrom("migrations").selectAll().execute();
      await forgetEverything(testDatabase);
      await Promise.all(Array.from({ length: 3 }, () => openInAnotherProcess(testDatabase)));
      expect(await kysely.selectFrom("migrations").selectAll().execute()).toEqual(migrations);
      await testDatabase.remove();
    });

    test("sums up what was counted before there were sums, and tells whose keys were used", async () => {
      const testDatabase = await open();
      const { kysely } = testDatabase.database;
      const app = createTestApp(testDatabase.database);
      const { id: projectId, defaultKey } = await makeTestProject(app);
      const row = {
        projectId,
        keyId: defaultKey.id,
        service: "maps",
        outcome: "allowed",
        minuteMs: 60_000,
        requests: 3,
      } as const;
      const sink = createUsageSink(testDatabase.database, () => planOf(app.ctx, "paid"));
      await sink.add({
        nodeId: "node",
        from: null,
        position: { segment: 1, offset: 1 },
        rows: [
          { ...row, origin: "https://one.example" },
          { ...row, origin: "https://two.example" },
        ],
      });
      const totals = () => kysely.selectFrom("usage_day_total").selectAll().execute();
      const lastUses = () => kysely.selectFrom("key_last_use").selectAll().execute();
      const before = { totals: await totals(), lastUses: await lastUses() };
      expect(before.totals).toMatchObject([{ project_id: projectId, requests: 6 }]);
      expect(before.lastUses).toMatchObject([{ key_id: defaultKey.id, project_id: projectId, minute_ms: 60_000 }]);
      await takeSumsAway(testDatabase);
      await (await openDatabase(testDatabase.config)).close();
      expect({ totals: await totals(), lastUses: await lastUses() }).toEqual(before);
      await testDatabase.remove();
    });

    test("refuses a database that a newer version used, and says so", async () => {
      const testDatabase = await open();
      await testDatabase.database.kysely.insertInto("migrations").values({ name: "9999-from-the-future" }).execute();
      await expect(openDatabase(testDatabase.config)).rejects.toThrow("newer version (9999-from-the-future)");
      await testDatabase.remove();
    });
  });
}

/** Fails when the process does. */
async function openInAnotherProcess({ config }: TestDatabase): Promise<void> {
  const program = `
    import { openDatabase } from ${JSON.stringify(import.meta.resolve("../open-database.ts"))};
    const database = await openDatabase(${JSON.stringify(config)});
    await database.close();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
}

/** Makes it a database from before `0080-usage-totals` and `0081-keys-by-last-use`. */
async function takeSumsAway({ database: { kysely } }: TestDatabase): Promise<void> {
  for (const table of TOTALS) await kysely.schema.dropTable(table).execute();
  await kysely.schema.dropIndex("key_last_use_by_project").execute();
  await kysely.schema.alterTable("key_last_use").dropColumn("project_id").execute();
  await kysely.deleteFrom("migrations").where("name", "in", ["0080-usage-totals", "0081-keys-by-last-use"]).execute();
}

const TOTALS = ["usage_minute_total", "usage_hour_total", "usage_day_total"];

/** Takes every table away, as if nobody had ever opened the database. */
async function forgetEverything({ database: { kysely } }: TestDatabase): Promise<void> {
  const dependent = [
    "deliveries",
    "alarms",
    "alarm_settings",
    "webhooks",
    "tokens",
    "signing_keys",
    "project_services",
    "members",
    "invitations",
    "previous_values",
    "keys",
    "admin_tokens",
    "audit",
    "user",
  ];
  const others = ["projects", "settings", "key_last_use", "journal_positions", "migrations"];
  const usage = ["usage_minute", "usage_hour", "usage_day", "usage_apart", "usage_previous"];
  for (const table of [...dependent, ...others, ...usage, ...TOTALS]) await kysely.schema.dropTable(table).execute();
}
