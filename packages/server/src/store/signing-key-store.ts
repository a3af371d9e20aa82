import type { Kysely, Selectable } from "kysely";
import type { SigningKey, SigningKeyStore } from "#app/ports/signing-key-store.ts";
import type { Tables } from "./tables.ts";

/** Signing keys in the database. */
export function signingKeyStore(db: Kysely<Tables>): SigningKeyStore {
  return {
    async add(key, sealedPrivateKey) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("signing_keys")
        .values({
          id: key.id,
          project_id: key.projectId,
          name: key.name,
          kind: key.kind,
          public_key: key.publicKey,
          sealed_private_key: sealedPrivateKey,
          created_at_ms: key.createdAtMs,
          created_by: key.createdBy,
          revoked_at_ms: key.revokedAtMs,
        })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async find(id) {
      const row = await db.selectFrom("signing_keys").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : toSigningKey(row);
    },

    async list(projectId) {
      const query = db.selectFrom("signing_keys").selectAll().where("project_id", "=", projectId);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").execute();
      return rows.map(toSigningKey);
    },

    async revoke(id, revokedAtMs) {
      await db.updateTable("signing_keys").set({ revoked_at_ms: revokedAtMs }).where("id", "=", id).execute();
    },

    async findManaged(projectId) {
      const query = db.selectFrom("signing_keys").selectAll().where("project_id", "=", projectId);
      const row = await query.where("kind", "=", "managed").where("revoked_at_ms", "is", null).executeTakeFirst();
      if (row === undefined || row.sealed_private_key === null) return null;
      return { key: toSigningKey(row), sealedPrivateKey: row.sealed_private_key };
    },
  };
}

function toSigningKey(row: Selectable<Tables["signing_keys"]>): SigningKey {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    kind: row.kind,
    publicKey: row.public_key,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
    revokedAtMs: row.revoked_at_ms,
  };
}
