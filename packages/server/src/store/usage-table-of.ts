import { type RawBuilder, sql } from "kysely";
import type { UsageDimension, UsageQuery } from "#app/ports/usage-store.ts";
import type { Database } from "./database.ts";
import { USAGE_TABLE, USAGE_TOTAL_TABLE } from "./usage-table.ts";

/** Where a question is answered from: a few sums suffice where neither keys nor origins are split or picked. */
export function usageTableOf(
  dialect: Database["dialect"],
  { grain, filter = {} }: Pick<UsageQuery, "grain" | "filter">,
  dimensions: readonly UsageDimension[],
): RawBuilder<unknown> {
  const isFine =
    filter.keyIds !== undefined ||
    filter.origin !== undefined ||
    dimensions.some((dimension) => dimension === "key" || dimension === "origin");
  if (!isFine) return sql.table(USAGE_TOTAL_TABLE[grain]);
  const table = USAGE_TABLE[grain];
  // SQLite, which knows nothing of how many keys there are, would look at all of them.
  return filter.keyIds !== undefined && dialect === "sqlite"
    ? sql`${sql.table(table)} indexed by ${sql.ref(`${table}_by_key`)}`
    : sql.table(table);
}
