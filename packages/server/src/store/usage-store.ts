import type { Kysely } from "kysely";
import type { UsageStore } from "#app/ports/usage-store.ts";
import { busiestValues } from "./busiest-values.ts";
import { allowedPerKey, allowedPerService } from "./allowed-usage.ts";
import type { Database } from "./database.ts";
import { pruneUsageRows } from "./prune-usage-rows.ts";
import { sumUsage } from "./sum-usage.ts";
import type { Tables } from "./tables.ts";
import { useOfKeys } from "./use-of-keys.ts";

/** What was counted, in the database: one file for each question. */
export function usageStore(db: Kysely<Tables>, reports: Kysely<Tables>, dialect: Database["dialect"]): UsageStore {
  const source = { kysely: reports, dialect };
  return {
    sum: (query) => sumUsage(source, query),
    busiest: (query) => busiestValues(source, query),
    useOfKeys: (projectId, keyIds, dayStartMs) => useOfKeys(reports, projectId, keyIds, dayStartMs),
    allowedPerKey: (of, after, limit) => allowedPerKey(db, of, after, limit),
    allowedPerService: (of) => allowedPerService(db, of),
    prune: (grain, beforeMs, limit) => pruneUsageRows(db, grain, beforeMs, limit),
  };
}
