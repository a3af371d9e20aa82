import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Keys are listed by their last use without sorting all of them. */
export const keysByLastUse: Migration = {
  name: "0081-keys-by-last-use",
  async up(schema, _, db) {
    // What is counted and is no key (tokens, what signs them) is listed nowhere by its last use.
    await schema
      .alterTable("key_last_use")
      .addColumn("project_id", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await sql`update key_last_use set project_id =
      coalesce((select project_id from keys where keys.id = key_last_use.key_id), '')`.execute(db);
    await schema
      .createIndex("key_last_use_by_project")
      .on("key_last_use")
      .columns(["project_id", "minute_ms", "key_id"])
      .execute();
  },
};
