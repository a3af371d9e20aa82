import { type Kysely, sql } from "kysely";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement; both databases bound the number of its parameters. */
const CHUNK_ROWS = 500;

const HOUR_MS = 3_600_000;

type Row = Tables["usage_previous"];

/** Adds to the hourly sums of earlier values what of a batch carried one. */
export async function addPreviousUsage(db: Kysely<Tables>, rows: readonly UsageRow[]): Promise<void> {
  const sums = sumsOf(rows);
  for (let start = 0; start < sums.length; start += CHUNK_ROWS) {
    await db
      .insertInto("usage_previous")
      .values(sums.slice(start, start + CHUNK_ROWS))
      .onConflict((conflict) =>
        conflict
          .columns(["subject", "start_ms"])
          .doUpdateSet({ requests: sql`usage_previous.requests + excluded.requests` }),
      )
      .execute();
  }
}

/** One sum for each row of the table, in the order of its key, so that two nodes never wait for each other in a circle. */
function sumsOf(rows: readonly UsageRow[]): Row[] {
  const sums = new Map<string, Row>();
  for (const { previousId, minuteMs, requests } of rows) {
    if (previousId === undefined) continue;
    const startMs = Math.floor(minuteMs / HOUR_MS) * HOUR_MS;
    const id = `${previousId} ${startMs}`;
    const sum = sums.get(id);
    if (sum === undefined) sums.set(id, { subject: previousId, start_ms: startMs, requests });
    else sum.requests += requests;
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
