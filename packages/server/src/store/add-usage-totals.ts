import { type Kysely, sql } from "kysely";
import type { UsageGrain } from "#app/ports/usage-store.ts";
import { chunks } from "./chunks.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TOTAL_TABLE } from "./usage-table.ts";

type Total = Pick<Tables["usage_day"], "project_id" | "start_ms" | "service" | "outcome" | "requests" | "cost_nanos">;

/** Adds sums of one grain to those of all keys and origins. */
export async function addUsageTotals(db: Kysely<Tables>, grain: UsageGrain, sums: readonly Total[]): Promise<void> {
  const table = USAGE_TOTAL_TABLE[grain];
  for (const chunk of chunks(totalsOf(sums))) {
    await db
      .insertInto(table)
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(["project_id", "start_ms", "service", "outcome"]).doUpdateSet({
          requests: sql`${sql.ref(`${table}.requests`)} + excluded.requests`,
          cost_nanos: sql`${sql.ref(`${table}.cost_nanos`)} + excluded.cost_nanos`,
        }),
      )
      .execute();
  }
}

/** In the order of the table's key, so that two nodes never wait for each other in a circle. */
function totalsOf(sums: readonly Total[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { project_id, start_ms, service, outcome, requests, cost_nanos } of sums) {
    const id = JSON.stringify([project_id, start_ms, service, outcome]);
    const before = totals.get(id);
    totals.set(id, {
      project_id,
      start_ms,
      service,
      outcome,
      requests: requests + (before?.requests ?? 0),
      cost_nanos: cost_nanos + (before?.cost_nanos ?? 0n),
    });
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
