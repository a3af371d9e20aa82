import { type Kysely, type Selectable, sql } from "kysely";
import type { Token, TokenStore } from "#app/ports/token-store.ts";
import { readJsonList } from "./read-json-list.ts";
import type { Tables } from "./tables.ts";

/** Tokens in the database. */
export function tokenStore(db: Kysely<Tables>): TokenStore {
  return {
    async add(token, sealed) {
      await db
        .insertInto("tokens")
        .values({ ...toRow(token), sealed })
        .execute();
    },

    async find(projectId, id) {
      const query = db.selectFrom("tokens").selectAll().where("project_id", "=", projectId).where("id", "=", id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toToken(row);
    },

    async list(projectId, after, limit) {
      let query = db.selectFrom("tokens").selectAll().where("project_id", "=", projectId);
      if (after !== null) query = query.where(sql<boolean>`(created_at_ms, id) < (${after.atMs}, ${after.id})`);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(toToken);
    },

    async revoke(id, revokedAtMs) {
      await db.updateTable("tokens").set({ revoked_at_ms: revokedAtMs }).where("id", "=", id).execute();
    },

    async sealedValue(id) {
      const row = await db.selectFrom("tokens").select("sealed").where("id", "=", id).executeTakeFirst();
      return row?.sealed ?? null;
    },
  };
}

function toToken(row: Selectable<Tables["tokens"]>): Token {
  return {
    id: row.id,
    projectId: row.project_id,
    type: row.type,
    description: row.description,
    display: row.display,
    domains: readJsonList(row.domains),
    signingKeyId: row.signing_key_id,
    expiresAtMs: row.expires_at_ms,
    revokedAtMs: row.revoked_at_ms,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
  };
}

function toRow(token: Token) {
  return {
    id: token.id,
    project_id: token.projectId,
    type: token.type,
    description: token.description,
    display: token.display,
    domains: JSON.stringify(token.domains),
    signing_key_id: token.signingKeyId,
    expires_at_ms: token.expiresAtMs,
    revoked_at_ms: token.revokedAtMs,
    created_at_ms: token.createdAtMs,
    created_by: token.createdBy,
  };
}
