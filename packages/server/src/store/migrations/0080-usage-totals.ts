import { type ColumnDefinitionBuilder, sql } from "kysely";
import type { Migration } from "./migration.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What a project used of each service with which outcome, without a look at every key and origin: a year stays a few thousand rows. */
export const usageTotals: Migration = {
  name: "0080-usage-totals",
  async up(schema, dialect, db) {
    for (const grain of ["minute", "hour", "day"]) {
      const table = `usage_${grain}_total`;
      const builder = schema
        .createTable(table)
        .addColumn("project_id", "text", required)
        .addColumn("start_ms", "bigint", required)
        .addColumn("service", "text", required)
        .addColumn("outcome", "text", required)
        .addColumn("requests", "bigint", required)
        .addColumn("cost_nanos", "bigint", required)
        .addPrimaryKeyConstraint(`${table}_key`, ["project_id", "start_ms", "service", "outcome"]);
      await (dialect === "sqlite" ? builder.modifyEnd(sql`without rowid`) : builder).execute();
      await schema.createIndex(`${table}_by_start`).on(table).column("start_ms").execute();
      await sql`insert into ${sql.table(table)}
        select project_id, start_ms, service, outcome, sum(requests), sum(cost_nanos)
        from ${sql.table(`usage_${grain}`)} group by project_id, start_ms, service, outcome`.execute(db);
    }
  },
};
