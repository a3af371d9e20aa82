import { type ColumnDefinitionBuilder, sql } from "kysely";
import type { Migration } from "./migration.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Earlier values of keys, drafts of restrictions, and what is counted apart for both. */
export const rotationAndDrafts: Migration = {
  name: "0010-rotation-and-drafts",
  async up(schema) {
    await schema.alterTable("keys").addColumn("draft_id", "text").execute();
    await schema.alterTable("keys").addColumn("draft", "text").execute();
    // Few keys are deleted, and the upkeep looks for them among all.
    await schema
      .createIndex("keys_deleted")
      .on("keys")
      .column("deleted_at_ms")
      .where(sql.ref("deleted_at_ms"), "is not", null)
      .execute();
    await schema
      .createTable("previous_values")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("key_id", "text", (column) => column.notNull().references("keys.id").onDelete("cascade"))
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .addColumn("display", "text", required)
      .addColumn("retires_at_ms", "bigint", required)
      .addColumn("is_ended", "integer", required)
      .addColumn("is_latest", "integer", required)
      .execute();
    await schema.createIndex("previous_values_by_key").on("previous_values").columns(["key_id", "is_latest"]).execute();
    await schema
      .createTable("usage_apart")
      .addColumn("key_id", "text", required)
      .addColumn("subject", "text", required)
      .addColumn("outcome", "text", required)
      .addColumn("origin", "text", required)
      .addColumn("requests", "bigint", required)
      .addColumn("last_minute_ms", "bigint", required)
      .addPrimaryKeyConstraint("usage_apart_key", ["key_id", "subject", "outcome", "origin"])
      .execute();
  },
};
