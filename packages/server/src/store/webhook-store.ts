import type { Kysely, Selectable } from "kysely";
import type { Webhook, WebhookStore } from "#app/ports/webhook-store.ts";
import type { Tables } from "./tables.ts";

/** Webhooks in the database. */
export function webhookStore(db: Kysely<Tables>): WebhookStore {
  return {
    async add(webhook, sealedSecret) {
      await db
        .insertInto("webhooks")
        .values({ ...toRow(webhook), sealed_secret: sealedSecret })
        .execute();
    },

    async find(projectId, id) {
      const query = db.selectFrom("webhooks").selectAll().where("project_id", "=", projectId).where("id", "=", id);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : toWebhook(row);
    },

    async list(projectId) {
      const query = db.selectFrom("webhooks").selectAll().where("project_id", "=", projectId);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").execute();
      return rows.map(toWebhook);
    },

    async remove(projectId, id) {
      const query = db.deleteFrom("webhooks").where("project_id", "=", projectId).where("id", "=", id);
      const row = await query.returningAll().executeTakeFirst();
      if (row === undefined) return null;
      await db.deleteFrom("deliveries").where("webhook_id", "=", id).where("status", "=", "waiting").execute();
      return toWebhook(row);
    },

    async sealedSecret(id) {
      const row = await db.selectFrom("webhooks").select("sealed_secret").where("id", "=", id).executeTakeFirst();
      return row?.sealed_secret ?? null;
    },
  };
}

function toRow({ id, projectId, url, events, createdAtMs, createdBy }: Webhook) {
  const list = events === null ? null : JSON.stringify(events);
  return { id, project_id: projectId, url, events: list, created_at_ms: createdAtMs, created_by: createdBy };
}

function toWebhook(row: Selectable<Tables["webhooks"]>): Webhook {
  const { id, project_id: projectId, url, created_at_ms: createdAtMs, created_by: createdBy } = row;
  return { id, projectId, url, events: row.events === null ? null : JSON.parse(row.events), createdAtMs, createdBy };
}
