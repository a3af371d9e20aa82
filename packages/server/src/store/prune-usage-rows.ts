import type { Kysely } from "kysely";
import type { UsageGrain } from "#app/ports/usage-store.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TABLE, USAGE_TOTAL_TABLE } from "./usage-table.ts";

/** Removes the oldest rows that start before `beforeMs`: `limit` of them, and those that start with the last of these. */
export async function pruneUsageRows(
  db: Kysely<Tables>,
  grain: UsageGrain,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const table = USAGE_TABLE[grain];
  const oldest = db
    .selectFrom(table)
    .select("start_ms")
    .where("start_ms", "<", beforeMs)
    .orderBy("start_ms")
    .limit(limit);
  const last = await db
    .selectFrom(oldest.as("oldest"))
    .select(({ fn }) => fn.max("start_ms").as("startMs"))
    .executeTakeFirst();
  if (last === undefined || last.startMs === null) return 0;
  await db.deleteFrom(USAGE_TOTAL_TABLE[grain]).where("start_ms", "<=", last.startMs).execute();
  const { numDeletedRows } = await db.deleteFrom(table).where("start_ms", "<=", last.startMs).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
