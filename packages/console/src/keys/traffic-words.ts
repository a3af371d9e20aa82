import type { UsageRow } from "../api/model.ts";
import { countOf } from "../words/numbers.ts";

/** How much a key was used today and from where, most first: `used 1,204 times today, from shop.example and 2 more.` */
export function trafficWords(rows: readonly UsageRow[]): string {
  const requests = rows.reduce((sum, row) => sum + row.requests, 0);
  if (requests === 0) return "not used today.";
  const byOrigin = new Map<string, number>();
  for (const row of rows) {
    const origin = row.origin ?? "";
    if (origin !== "") byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + row.requests);
  }
  const hosts = [...byOrigin].sort((a, b) => b[1] - a[1]).map(([origin]) => origin.replace(/^https?:\/\//, ""));
  const [first] = hosts;
  const from =
    first === undefined ? "" : hosts.length === 1 ? ` from ${first}` : ` from ${first} and ${hosts.length - 1} more`;
  return `used ${countOf(requests, "time")} today${from}.`;
}
