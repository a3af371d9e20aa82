import type { Kysely, Selectable } from "kysely";
import type { AdminToken, AdminTokenStore } from "#app/ports/admin-token-store.ts";
import type { Tables } from "./tables.ts";

/** Admin tokens in the database. */
export function adminTokenStore(db: Kysely<Tables>): AdminTokenStore {
  return {
    async add(token, hash) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("admin_tokens")
        .values({ ...toRow(token), hash })
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async findByHash(hash) {
      const row = await db.selectFrom("admin_tokens").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row === undefined ? null : toAdminToken(row);
    },

    async list(projectId) {
      const query = db.selectFrom("admin_tokens").selectAll().where("project_id", "=", projectId);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").execute();
      return rows.map(toAdminToken);
    },

    async remove(projectId, id) {
      const query = db.deleteFrom("admin_tokens").where("project_id", "=", projectId).where("id", "=", id);
      const row = await query.returningAll().executeTakeFirst();
      return row === undefined ? null : toAdminToken(row);
    },

    async touch(id, lastUsedAtMs) {
      await db.updateTable("admin_tokens").set({ last_used_at_ms: lastUsedAtMs }).where("id", "=", id).execute();
    },
  };
}

function toRow(token: AdminToken) {
  return {
    id: token.id,
    project_id: token.projectId,
    name: token.name,
    role: token.role,
    display: token.display,
    expires_at_ms: token.expiresAtMs,
    created_at_ms: token.createdAtMs,
    created_by: token.createdBy,
    last_used_at_ms: token.lastUsedAtMs,
  };
}

function toAdminToken(row: Selectable<Tables["admin_tokens"]>): AdminToken {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    role: row.role,
    display: row.display,
    expiresAtMs: row.expires_at_ms,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
    lastUsedAtMs: row.last_used_at_ms,
  };
}
