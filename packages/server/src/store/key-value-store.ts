import type { Kysely } from "kysely";
import type { KeyValueStore } from "#app/ports/key-value-store.ts";
import { toKey } from "./key-row.ts";
import type { Tables } from "./tables.ts";

/** The way from a key to its value and back, in the database. */
export function keyValueStore(db: Kysely<Tables>): KeyValueStore {
  return {
    async findKey(hash) {
      const row = await db.selectFrom("keys").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row === undefined ? null : toKey(row);
    },

    async sealedValue(id) {
      const row = await db.selectFrom("keys").select("sealed").where("id", "=", id).executeTakeFirst();
      return row?.sealed ?? null;
    },
  };
}
