import type { Usage } from "../api/model.ts";
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
  return [head, ...lines]
    .map((line) => line.map(cell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

/** Quotes where CSV asks for it, and keeps a spreadsheet from reading an origin as a formula. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
