import { type Kysely, sql } from "kysely";
import type { KeyFilter, KeyPlace, KeyStore } from "#app/ports/key-store.ts";
import type { ProjectId } from "#core/ids.ts";
import { changeableColumns, fixedColumns, toKey } from "./key-row.ts";
import { keyValueStore } from "./key-value-store.ts";
import { listKeysByLastUse } from "./list-keys-by-last-use.ts";
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
      const rows = filter.hash === null ? await listed(db, filter, after, limit) : await ofValue(db, filter, after);
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
function listed(db: Kysely<Tables>, filter: KeyFilter, after: KeyPlace | null, limit: number) {
  if (filter.order === "last-used") return listKeysByLastUse(db, filter, after, limit);
  const keys = db.selectFrom("keys").selectAll("keys").where(matchesKeyFilter(filter)).limit(limit);
  if (filter.order === "name") {
    const sorted = keys.orderBy("name_folded").orderBy("id");
    const place = sql<boolean>`(name_folded, id) > (${after?.value}, ${after?.id})`;
    return (after === null ? sorted : sorted.where(place)).execute();
  }
  const sorted = keys.orderBy("created_at_ms", "desc").orderBy("id", "desc");
  const place = sql<boolean>`(created_at_ms, id) < (${after?.value}, ${after?.id})`;
  return (after === null ? sorted : sorted.where(place)).execute();
}

/** The one key that has or had a value: it is on the first page. */
async function ofValue(db: Kysely<Tables>, filter: KeyFilter, after: KeyPlace | null) {
  const known = filter.hash === null || after !== null ? null : await keyValueStore(db).findKey(filter.hash);
  if (known === null) return [];
  return db.selectFrom("keys").selectAll("keys").where(matchesKeyFilter(filter)).where("id", "=", known.id).execute();
}

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
