import { type Kysely, sql } from "kysely";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement; both databases bound the number of its parameters. */
const CHUNK_ROWS = 500;

type Row = Tables["usage_apart"];

/** Adds to the sums of earlier values and drafts what of a batch is counted under them as well. */
export async function addApartUsage(db: Kysely<Tables>, rows: readonly UsageRow[]): Promise<void> {
  const sums = sumsOf(rows);
  for (let start = 0; start < sums.length; start += CHUNK_ROWS) {
    await db
      .insertInto("usage_apart")
      .values(sums.slice(start, start + CHUNK_ROWS))
      .onConflict((conflict) =>
        conflict.columns(["key_id", "subject", "outcome", "origin"]).doUpdateSet({
          requests: sql`usage_apart.requests + excluded.requests`,
          last_minute_ms: sql`case when excluded.last_minute_ms > usage_apart.last_minute_ms
            then excluded.last_minute_ms else usage_apart.last_minute_ms end`,
        }),
      )
      .execute();
  }
}

/** One sum for each row of the table, in the order of its key, so that two nodes never wait for each other in a circle. */
function sumsOf(rows: readonly UsageRow[]): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    if (row.previousId === undefined && row.draftId === undefined) continue;
    for (const entry of entriesOf(row)) {
      const id = JSON.stringify([entry.key_id, entry.subject, entry.outcome, entry.origin]);
      const sum = sums.get(id);
      if (sum === undefined) sums.set(id, entry);
      else {
        sum.requests += entry.requests;
        sum.last_minute_ms = Math.max(sum.last_minute_ms, entry.last_minute_ms);
      }
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

function entriesOf({ keyId, outcome, origin, requests, minuteMs, previousId, draftId, draftOutcome }: UsageRow): Row[] {
  if (keyId === "") return [];
  const same = { key_id: keyId, origin, requests, last_minute_ms: minuteMs };
  const entries: Row[] = [];
  if (previousId !== undefined) entries.push({ ...same, subject: previousId, outcome });
  if (draftId !== undefined) entries.push({ ...same, subject: draftId, outcome: draftOutcome ?? outcome });
  return entries;
}
