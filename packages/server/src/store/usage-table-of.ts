import type { UsageDimension, UsageQuery } from "#app/ports/usage-store.ts";
import { USAGE_TABLE, USAGE_TOTAL_TABLE } from "./usage-table.ts";

/** Where a question is answered from: a few sums suffice where neither keys nor origins are split or picked. */
export function usageTableOf(
  { grain, filter = {} }: Pick<UsageQuery, "grain" | "filter">,
  dimensions: readonly UsageDimension[],
): string {
  const isFine =
    filter.keyIds !== undefined ||
    filter.origin !== undefined ||
    dimensions.some((dimension) => dimension === "key" || dimension === "origin");
  return isFine ? USAGE_TABLE[grain] : USAGE_TOTAL_TABLE[grain];
}
