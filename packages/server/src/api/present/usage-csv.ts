import type { UsageDimension } from "#app/ports/usage-store.ts";
import type { UsageReport } from "#app/usage/read-usage.ts";
import { writeCsv } from "../csv.ts";
import { presentTime } from "./present-time.ts";

/** Usage for a spreadsheet: the start, what it is split by, requests and cost. */
export function usageCsv({ rows }: UsageReport, groupBy: readonly UsageDimension[]): string {
  const dimensions = [...new Set(groupBy)];
  return writeCsv(
    ["start", ...dimensions, "requests", "cost"],
    rows.map((row) => [
      presentTime(row.startMs),
      ...dimensions.map((dimension) => row[dimension] ?? ""),
      row.requests,
      row.cost,
    ]),
  );
}
