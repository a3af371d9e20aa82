import type { Kysely } from "kysely";
import type { DeletedKeyStore } from "#app/ports/deleted-key-store.ts";
import { toKey } from "./key-row.ts";
import type { Tables } from "./tables.ts";

/** Deleted keys in the database. */
export function deletedKeyStore(db: Kysely<Tables>): DeletedKeyStore {
  return {
    async list(beforeMs, limit) {
      const query = db.selectFrom("keys").selectAll().where("deleted_at_ms", "<", beforeMs);
      const rows = await query.orderBy("deleted_at_ms").limit(limit).execute();
      return rows.map(toKey);
    },

    async remove(id) {
      await db.deleteFrom("previous_values").where("key_id", "=", id).execute();
      await db.deleteFrom("key_last_use").where("key_id", "=", id).execute();
      await db.deleteFrom("keys").where("id", "=", id).execute();
    },
  };
}
