import type { Kysely, Selectable } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** What is claimed, and until when. */
export type Claim = { readonly nowMs: number; readonly claimedUntilMs: number; readonly limit: number };

/** Takes deliveries whose time has come and that nobody holds; on PostgreSQL, rows that another node is just taking are passed over. */
export async function claimDeliveries(
  db: Kysely<Tables>,
  dialect: Database["dialect"],
  { nowMs, claimedUntilMs, limit }: Claim,
): Promise<Selectable<Tables["deliveries"]>[]> {
  const due = db
    .selectFrom("deliveries")
    .select("id")
    .where("status", "=", "waiting")
    .where("next_attempt_at_ms", "<=", nowMs)
    .where("claimed_until_ms", "<=", nowMs)
    .orderBy("next_attempt_at_ms")
    .limit(limit);
  const free = dialect === "postgres" ? due.forUpdate().skipLocked() : due;
  return db
    .updateTable("deliveries")
    .set({ claimed_until_ms: claimedUntilMs })
    .where("id", "in", free)
    .returningAll()
    .execute();
}
