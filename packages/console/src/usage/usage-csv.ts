import type { Usage } from "../api/model.ts";
import { csvOf } from "../words/csv.ts";
import type { Dimension } from "./usage-search.ts";

/** Usage as CSV: one line per interval, value and outcome. */
export function usageCsv(usage: Usage, columns: readonly Dimension[]): string {
  const head = ["start", ...columns, "requests", "cost"];
  const lines = usage.rows.map((row) => [
    row.start,
    ...columns.map((column) => row[column] ?? ""),
    row.requests,
    row.cost,
  ]);
  return csvOf([head, ...lines]);
}
