import { type Kysely, sql } from "kysely";
import type { KeyOrder, KeyPlace, KeyStore } from "#app/ports/key-store.ts";
import type { ProjectId } from "#core/ids.ts";
import { changeableColumns, fixedColumns, toKey } from "./key-row.ts";
import { keyValueStore } from "./key-value-store.ts";
import { matchesKeyFilter } from "./matches-key-filter.ts";
import type { Tables } from "./tables.ts";

/** Keys in the database. */
export function keyStore(db: Kysely<Tables>): KeyStore {
  return {
    async add(key, { hash, sealed }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("keys")
        .values({ ...fixedColumns(key), ...changeableColumns(key), hash, sealed })
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async find(projectId, id) {
      const query = db.selectFrom("keys").selectAll().where("project_id", "=", projectId).where("id", "=", id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toKey(row);
    },

    async save(key) {
      await db.updateTable("keys").set(changeableColumns(key)).where("id", "=", key.id).execute();
    },

    async list(filter, after, limit) {
      let query = inOrder(db, filter.order, after).where(matchesKeyFilter(filter));
      if (filter.hash !== null) {
        const known = await keyValueStore(db).findKey(filter.hash);
        if (known === null) return [];
        query = query.where("id", "=", known.id);
      }
      const rows = await query.limit(limit).execute();
      return rows.map(toKey);
    },

    countUsed: (projectId, atMost) => countUsed(db, projectId, atMost),

    async defaultKeyId(projectId) {
      const query = db.selectFrom("keys").select("id").where("project_id", "=", projectId);
      const row = await query.where("is_default", "=", sql.lit(1)).executeTakeFirst();
      return row?.id ?? null;
    },
  };
}

/** Keys in one order, those after a place in it. */
function inOrder(db: Kysely<Tables>, order: KeyOrder, after: KeyPlace | null) {
  const keys = db.selectFrom("keys").selectAll("keys");
  if (order === "name") {
    const sorted = keys.orderBy("name_folded").orderBy("id");
    return after === null ? sorted : sorted.where(sql<boolean>`(name_folded, id) > (${after.value}, ${after.id})`);
  }
  const at = order === "newest" ? sql.ref<number>("created_at_ms") : LAST_USED;
  const sorted = keys.orderBy(at, "desc").orderBy("id", "desc");
  return after === null ? sorted : sorted.where(sql<boolean>`(${at}, id) < (${after.value}, ${after.id})`);
}

/** The minute in which a key was last used, 0 for one that never was. */
const LAST_USED = sql<number>`coalesce((select minute_ms from key_last_use where key_id = keys.id), 0)`;

async function countUsed(db: Kysely<Tables>, projectId: ProjectId, atMost: number): Promise<number> {
  const used = db
    .selectFrom("keys")
    .select("project_id")
    .where("project_id", "=", projectId)
    // Written out, so that SQLite sees that the index of just these rows fits.
    .where("is_default", "=", sql.lit(0))
    .where("deleted_at_ms", "is", null)
    .limit(atMost);
  const counted = await db
    .selectFrom(used.as("used"))
    .select(({ fn }) => fn.countAll<number>().as("keys"))
    .executeTakeFirstOrThrow();
  return counted.keys;
}
