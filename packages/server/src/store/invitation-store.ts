import type { Kysely, Selectable } from "kysely";
import type { Invitation, InvitationStore } from "#app/ports/invitation-store.ts";
import type { Tables } from "./tables.ts";

/** Invitations in the database. */
export function invitationStore(db: Kysely<Tables>): InvitationStore {
  return {
    async add(invitation, hash) {
      await db
        .insertInto("invitations")
        .values({ ...toRow(invitation), hash })
        .execute();
    },

    async findByHash(hash) {
      const row = await db.selectFrom("invitations").selectAll().where("hash", "=", hash).executeTakeFirst();
      return row === undefined ? null : toInvitation(row);
    },

    async listOpen(projectId, nowMs) {
      const query = db
        .selectFrom("invitations")
        .selectAll()
        .where("project_id", "=", projectId)
        .where("ended_as", "is", null)
        .where("expires_at_ms", ">", nowMs);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").execute();
      return rows.map(toInvitation);
    },

    async end(projectId, id, end) {
      const row = await db
        .updateTable("invitations")
        .set({ ended_as: end })
        .where("project_id", "=", projectId)
        .where("id", "=", id)
        .where("ended_as", "is", null)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toInvitation(row);
    },

    async prune(expiredBeforeMs) {
      await db.deleteFrom("invitations").where("expires_at_ms", "<", expiredBeforeMs).execute();
    },
  };
}

function toRow({ id, projectId, email, role, createdAtMs, createdBy, expiresAtMs, end }: Invitation) {
  const made = { created_at_ms: createdAtMs, created_by: createdBy, expires_at_ms: expiresAtMs };
  return { id, project_id: projectId, email, role, ...made, ended_as: end };
}

function toInvitation(row: Selectable<Tables["invitations"]>): Invitation {
  return {
    id: row.id,
    projectId: row.project_id,
    email: row.email,
    role: row.role,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
    expiresAtMs: row.expires_at_ms,
    end: row.ended_as,
  };
}
