import type { ColumnDefinitionBuilder } from "kysely";
import type { Migration } from "./migration.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** How the requests with an earlier value fade, hour by hour. */
export const rotationByHour: Migration = {
  name: "0060-rotation-by-hour",
  async up(schema) {
    await schema
      .createTable("usage_previous")
      .addColumn("subject", "text", required)
      .addColumn("start_ms", "bigint", required)
      .addColumn("requests", "bigint", required)
      .addPrimaryKeyConstraint("usage_previous_key", ["subject", "start_ms"])
      .execute();
  },
};
