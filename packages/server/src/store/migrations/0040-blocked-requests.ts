import { sql } from "kysely";
import type { Migration } from "./migration.ts";

const PLACE = ["project_id", "start_ms"];

/** SQLite, which knows nothing of how few are refused, chooses the index only where it need not look further. */
const EVERYTHING = [...PLACE, "key_id", "service", "outcome", "origin", "requests"];

/** Refused requests are found without a look at all those that were served. */
export const blockedRequests: Migration = {
  name: "0040-blocked-requests",
  async up(schema, dialect) {
    for (const grain of ["minute", "hour", "day"]) {
      await schema
        .createIndex(`usage_${grain}_refused`)
        .on(`usage_${grain}`)
        // PostgreSQL would write every index anew with each sum that grows, were the sum in one of them.
        .columns(dialect === "sqlite" ? EVERYTHING : PLACE)
        .where(sql<boolean>`outcome <> 'allowed'`)
        .execute();
    }
  },
};
