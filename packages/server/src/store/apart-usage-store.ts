import { type Kysely, sql } from "kysely";
import type { ApartUsageStore } from "#app/ports/apart-usage-store.ts";
import type { Tables } from "./tables.ts";

/** What was counted apart, in the database. */
export function apartUsageStore(db: Kysely<Tables>): ApartUsageStore {
  return {
    async list(keyId, subject) {
      const query = db.selectFrom("usage_apart").selectAll().where("key_id", "=", keyId).where("subject", "=", subject);
      const rows = await query.orderBy("outcome").orderBy("origin").execute();
      return rows.map(({ outcome, origin, requests, last_minute_ms: lastMinuteMs }) => {
        return { outcome, origin, requests, lastMinuteMs };
      });
    },

    async listByHour(subject) {
      const query = db.selectFrom("usage_previous").selectAll().where("subject", "=", subject);
      const rows = await query.orderBy("start_ms").execute();
      return rows.map(({ start_ms: startMs, requests }) => ({ startMs, requests }));
    },

    async prune(beforeMs) {
      const { numAffectedRows } = await sql`
        delete from usage_apart
        where last_minute_ms < ${beforeMs}
          and not exists (select 1 from keys where keys.id = usage_apart.key_id and keys.draft_id = usage_apart.subject)
          and not exists (
            select 1 from previous_values where previous_values.id = usage_apart.subject and is_latest = ${sql.lit(1)}
          )`.execute(db);
      await pruneHours(db, beforeMs);
      return Number(numAffectedRows ?? 0n);
    },
  };
}

/** Hours of an earlier value go when its sums are gone. */
async function pruneHours(db: Kysely<Tables>, beforeMs: number): Promise<void> {
  await sql`
    delete from usage_previous
    where start_ms < ${beforeMs}
      and not exists (
        select 1 from previous_values where previous_values.id = usage_previous.subject and is_latest = ${sql.lit(1)}
      )`.execute(db);
}
