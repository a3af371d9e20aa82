import { type Kysely, type Selectable, sql } from "kysely";
import type { KeyFilter, KeyPlace } from "#app/ports/key-store.ts";
import { matchesKeyFilter } from "./matches-key-filter.ts";
import type { Tables } from "./tables.ts";

type KeyRow = Selectable<Tables["keys"]>;

/** Keys that were used, the last one first, and after them those that never were, the newest first; each part along an index. */
export async function listKeysByLastUse(
  db: Kysely<Tables>,
  filter: KeyFilter,
  after: KeyPlace | null,
  limit: number,
): Promise<KeyRow[]> {
  const isPastUsed = after !== null && Number(after.value) <= 0;
  const used = isPastUsed ? [] : await usedKeys(db, filter, after).limit(limit).execute();
  if (used.length === limit) return used;
  const unused = unusedKeys(db, filter, isPastUsed ? after : null);
  return [...used, ...(await unused.limit(limit - used.length).execute())];
}

function usedKeys(db: Kysely<Tables>, filter: KeyFilter, after: KeyPlace | null) {
  // Joined crosswise, SQLite keeps this order of the tables and need not sort.
  const found = db
    .selectFrom("key_last_use as use")
    .crossJoin("keys")
    .selectAll("keys")
    .where("use.project_id", "=", filter.projectId)
    .whereRef("keys.id", "=", "use.key_id")
    .where(matchesKeyFilter(filter))
    .orderBy("use.minute_ms", "desc")
    .orderBy("use.key_id", "desc");
  return after === null
    ? found
    : found.where(sql<boolean>`(use.minute_ms, use.key_id) < (${after.value}, ${after.id})`);
}

function unusedKeys(db: Kysely<Tables>, filter: KeyFilter, after: KeyPlace | null) {
  const found = db
    .selectFrom("keys")
    .selectAll("keys")
    .where(matchesKeyFilter(filter))
    .where(sql<boolean>`not exists (select 1 from key_last_use where key_id = keys.id)`)
    .orderBy("created_at_ms", "desc")
    .orderBy("id", "desc");
  return after === null
    ? found
    : found.where(sql<boolean>`(created_at_ms, id) < (${-Number(after.value)}, ${after.id})`);
}
