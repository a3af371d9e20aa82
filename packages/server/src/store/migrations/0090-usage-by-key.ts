import type { Migration } from "./migration.ts";

/** What one key was used for is found without a look at what all the others were. */
export const usageByKey: Migration = {
  name: "0090-usage-by-key",
  async up(schema) {
    for (const grain of ["minute", "hour", "day"]) {
      await schema
        .createIndex(`usage_${grain}_by_key`)
        .on(`usage_${grain}`)
        .columns(["project_id", "key_id", "start_ms"])
        .execute();
    }
  },
};
