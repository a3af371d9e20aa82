import type { ColumnDefinitionBuilder } from "kysely";
import type { Migration } from "./migration.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Who was invited to which project, and what became of it. */
export const invitations: Migration = {
  name: "0070-invitations",
  async up(schema) {
    await schema
      .createTable("invitations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("project_id", "text", (column) => column.notNull().references("projects.id"))
      .addColumn("email", "text", required)
      .addColumn("role", "text", required)
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .addColumn("created_at_ms", "bigint", required)
      .addColumn("created_by", "text", required)
      .addColumn("expires_at_ms", "bigint", required)
      .addColumn("ended_as", "text")
      .execute();
    await schema.createIndex("invitations_by_project").on("invitations").column("project_id").execute();
  },
};
