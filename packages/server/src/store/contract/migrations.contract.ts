import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createStore } from "../create-store.ts";
import { openDatabase } from "../open-database.ts";
import type { TestDatabase } from "../test-database.ts";

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
  for (const table of [...dependent, ...others, ...usage]) await kysely.schema.dropTable(table).execute();
}
