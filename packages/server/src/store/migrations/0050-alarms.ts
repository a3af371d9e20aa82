import { type ColumnDefinitionBuilder, type SchemaModule, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What was raised, who wants to be told, and what is still to be sent. */
export const alarms: Migration = {
  name: "0050-alarms",
  async up(schema) {
    await createAlarms(schema);
    await createReceivers(schema);
    await createOutbox(schema);
    for (const table of ["keys", "admin_tokens"]) await indexExpiry(schema, table);
  },
};

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references("projects.id");

async function createAlarms(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("alarms")
    .addColumn("id", "text", key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("cause", "text", required)
    .addColumn("event", "text", required)
    .addColumn("subject", "text", required)
    .addColumn("facts", "text", required)
    .addColumn("at_ms", "bigint", required)
    .addUniqueConstraint("alarms_once", ["project_id", "cause"])
    .execute();
  await schema.createIndex("alarms_by_age").on("alarms").columns(["project_id", "at_ms", "id"]).execute();
}

async function createReceivers(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("alarm_settings")
    .addColumn("project_id", "text", (column) => column.primaryKey().references("projects.id"))
    .addColumn("emails", "text", required)
    .addColumn("events", "text")
    .execute();
  await schema
    .createTable("webhooks")
    .addColumn("id", "text", key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("url", "text", required)
    .addColumn("events", "text")
    .addColumn("sealed_secret", "text", required)
    .addColumn("created_at_ms", "bigint", required)
    .addColumn("created_by", "text", required)
    .execute();
  await schema.createIndex("webhooks_by_project").on("webhooks").column("project_id").execute();
}

async function createOutbox(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("deliveries")
    .addColumn("id", "text", key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("alarm_id", "text", (column) => column.references("alarms.id"))
    .addColumn("channel", "text", required)
    .addColumn("webhook_id", "text")
    .addColumn("receiver", "text", required)
    .addColumn("event", "text", required)
    .addColumn("payload", "text", required)
    .addColumn("status", "text", required)
    .addColumn("attempts", "integer", required)
    .addColumn("created_at_ms", "bigint", required)
    .addColumn("next_attempt_at_ms", "bigint", required)
    .addColumn("claimed_until_ms", "bigint", required)
    .addColumn("last_attempt_at_ms", "bigint")
    .addColumn("response_status", "integer")
    .addColumn("problem", "text")
    .execute();
  // Only what is waiting is looked for again and again.
  await schema
    .createIndex("deliveries_waiting")
    .on("deliveries")
    .column("next_attempt_at_ms")
    .where(sql.ref("status"), "=", sql.lit("waiting"))
    .execute();
  await schema.createIndex("deliveries_by_alarm").on("deliveries").column("alarm_id").execute();
  await schema.createIndex("deliveries_by_webhook").on("deliveries").columns(["webhook_id", "created_at_ms"]).execute();
}

async function indexExpiry(schema: SchemaModule, table: string): Promise<void> {
  await schema
    .createIndex(`${table}_by_expiry`)
    .on(table)
    .column("expires_at_ms")
    .where(sql.ref("expires_at_ms"), "is not", null)
    .execute();
}
