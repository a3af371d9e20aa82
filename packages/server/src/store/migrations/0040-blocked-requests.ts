import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Refused requests are found without a look at all those that were served. */
export const blockedRequests: Migration = {
  name: "0040-blocked-requests",
  async up(schema) {
    for (const grain of ["minute", "hour", "day"]) {
      await schema
        .createIndex(`usage_${grain}_refused`)
        .on(`usage_${grain}`)
        .columns(["project_id", "start_ms"])
        .where(sql<boolean>`outcome <> 'allowed'`)
        .execute();
    }
  },
};
