import type { Kysely } from "kysely";
import type { SettingStore } from "#app/ports/setting-store.ts";
import type { Tables } from "./tables.ts";

/** Settings in the database. */
export function settingStore(db: Kysely<Tables>): SettingStore {
  return {
    async get(name) {
      const row = await db.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst();
      return row?.value ?? null;
    },

    async set(name, value) {
      await db
        .insertInto("settings")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },

    async add(name, value) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("settings")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async take(name, value) {
      const query = db.deleteFrom("settings").where("name", "=", name).where("value", "=", value);
      const { numDeletedRows } = await query.executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
