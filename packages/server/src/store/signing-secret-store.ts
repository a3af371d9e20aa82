import type { Kysely } from "kysely";
import type { SigningSecretStore } from "#app/ports/signing-secret-store.ts";
import type { Tables } from "./tables.ts";

/** Signing secrets in the database, each in the row of its key. */
export function signingSecretStore(db: Kysely<Tables>): SigningSecretStore {
  return {
    async set(keyId, sealed) {
      await db.updateTable("keys").set({ sealed_signing_secret: sealed }).where("id", "=", keyId).execute();
    },

    async find(keyId) {
      const query = db.selectFrom("keys").select("sealed_signing_secret").where("id", "=", keyId);
      const row = await query.executeTakeFirst();
      return row?.sealed_signing_secret ?? null;
    },
  };
}
