import { type ColumnDefinitionBuilder, type CreateTableBuilder, type SchemaModule, sql } from "kysely";
import type { Database } from "../database.ts";
import type { Migration } from "./migration.ts";

/** What was counted, by minute, hour and day, and how far each node's journal was rolled up. */
export const usageTables: Migration = {
  name: "0002-usage-tables",
  async up(schema, dialect) {
    for (const grain of ["minute", "hour", "day"]) await createUsage(schema, dialect, `usage_${grain}`);
    await schema
      .createTable("key_last_use")
      .addColumn("key_id", "text", (column) => column.primaryKey())
      .addColumn("minute_ms", "bigint", required)
      .execute();
    await schema
      .createTable("journal_positions")
      .addColumn("node_id", "text", (column) => column.primaryKey())
      .addColumn("segment", "bigint", required)
      .addColumn("segment_offset", "bigint", required)
      .execute();
  },
};

const required = (column: ColumnDefinitionBuilder) => column.notNull();

async function createUsage(schema: SchemaModule, dialect: Database["dialect"], table: string): Promise<void> {
  const builder = schema
    .createTable(table)
    .addColumn("project_id", "text", required)
    .addColumn("start_ms", "bigint", required)
    .addColumn("key_id", "text", required)
    .addColumn("service", "text", required)
    .addColumn("outcome", "text", required)
    .addColumn("origin", "text", required)
    .addColumn("requests", "bigint", required)
    .addColumn("cost_nanos", "bigint", required)
    .addPrimaryKeyConstraint(`${table}_key`, ["project_id", "start_ms", "key_id", "service", "outcome", "origin"]);
  await clustered(builder, dialect).execute();
  // Pruning and restoring quotas look at one time across all projects.
  await schema.createIndex(`${table}_by_start`).on(table).column("start_ms").execute();
}

/** SQLite would otherwise keep every row twice: once in the table, once in the index of its long primary key. */
function clustered<T extends string>(
  builder: CreateTableBuilder<string, T>,
  dialect: Database["dialect"],
): CreateTableBuilder<string, T> {
  return dialect === "sqlite" ? builder.modifyEnd(sql`without rowid`) : builder;
}
