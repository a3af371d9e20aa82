import type { Kysely, Selectable } from "kysely";
import type { KeyHash } from "#app/ports/key-vault.ts";
import type { KeyValueStore } from "#app/ports/key-value-store.ts";
import type { KeyId } from "#core/ids.ts";
import type { FoundKey, PreviousValue } from "#core/key.ts";
import { toKey } from "./key-row.ts";
import type { Tables } from "./tables.ts";
import { toFlag } from "./to-flag.ts";

/** The way from a key to its values and back, in the database. */
export function keyValueStore(db: Kysely<Tables>): KeyValueStore {
  return {
    async findKey(hash) {
      const row = await db.selectFrom("keys").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row === undefined ? findByEarlierValue(db, hash) : { ...toKey(row), previous: null };
    },

    async sealedValue(id) {
      const row = await db.selectFrom("keys").select("sealed").where("id", "=", id).executeTakeFirst();
      return row?.sealed ?? null;
    },

    async replace(id, value, previous) {
      const had = await db
        .selectFrom("keys")
        .select(["hash", "display"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await latestOf(db, id).set({ is_latest: 0, is_ended: 1 }).execute();
      const times = { retires_at_ms: previous.retiresAtMs, is_ended: toFlag(previous.isEnded), is_latest: 1 } as const;
      await db
        .insertInto("previous_values")
        .values({ id: previous.id, key_id: id, ...had, ...times })
        .execute();
      await db.updateTable("keys").set(value).where("id", "=", id).execute();
    },

    async previous(id) {
      const query = db.selectFrom("previous_values").selectAll().where("key_id", "=", id).where("is_latest", "=", 1);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toPrevious(row);
    },

    async endPrevious(id, atMs) {
      await latestOf(db, id).set({ is_ended: 1, retires_at_ms: atMs }).execute();
    },
  };
}

async function findByEarlierValue(db: Kysely<Tables>, hash: KeyHash): Promise<FoundKey | null> {
  const previous = await db.selectFrom("previous_values").selectAll().where("hash", "=", hash).executeTakeFirst();
  if (previous === undefined) return null;
  const row = await db.selectFrom("keys").selectAll().where("id", "=", previous.key_id).executeTakeFirst();
  return row === undefined ? null : { ...toKey(row), previous: toPrevious(previous) };
}

function latestOf(db: Kysely<Tables>, id: KeyId) {
  return db.updateTable("previous_values").where("key_id", "=", id).where("is_latest", "=", 1);
}

function toPrevious(row: Selectable<Tables["previous_values"]>): PreviousValue {
  return { id: row.id, display: row.display, retiresAtMs: row.retires_at_ms, isEnded: row.is_ended === 1 };
}
