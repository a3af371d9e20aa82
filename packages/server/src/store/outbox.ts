import { type Kysely, type Selectable, sql } from "kysely";
import type { ClaimedDelivery, Delivery, DeliveryProgress, Outbox } from "#app/ports/outbox.ts";
import { claimDeliveries } from "./claim-deliveries.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** The outbox in the database. */
export function outbox(db: Kysely<Tables>, dialect: Database["dialect"]): Outbox {
  return {
    async add(deliveries) {
      if (deliveries.length > 0) await db.insertInto("deliveries").values(deliveries.map(toRow)).execute();
    },

    async claim(nowMs, claimedUntilMs, limit) {
      const rows = await claimDeliveries(db, dialect, { nowMs, claimedUntilMs, limit });
      return rows.map(toClaimed);
    },

    async note(claimed, progress) {
      await db
        .updateTable("deliveries")
        .set({ ...progressRow(progress), claimed_until_ms: 0 })
        .where("id", "=", claimed.id)
        .where("claimed_until_ms", "=", claimed.claimedUntilMs)
        .execute();
    },

    async ofAlarms(ids) {
      if (ids.length === 0) return [];
      const query = db.selectFrom("deliveries").selectAll().where("alarm_id", "in", ids);
      return (await query.orderBy("channel", "desc").orderBy("receiver").execute()).map(toDelivery);
    },

    async ofWebhook(id, after, limit) {
      let query = db.selectFrom("deliveries").selectAll().where("webhook_id", "=", id);
      if (after !== null) query = query.where(sql<boolean>`(created_at_ms, id) < (${after.atMs}, ${after.id})`);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(toDelivery);
    },

    async prune(createdBeforeMs) {
      const query = db.deleteFrom("deliveries").where("created_at_ms", "<", createdBeforeMs);
      const { numDeletedRows } = await query.where("status", "<>", "waiting").executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function progressRow(progress: DeliveryProgress) {
  return {
    status: progress.status,
    attempts: progress.attempts,
    next_attempt_at_ms: progress.nextAttemptAtMs,
    last_attempt_at_ms: progress.lastAttemptAtMs,
    response_status: progress.responseStatus,
    problem: progress.problem,
  };
}

function toClaimed(row: Selectable<Tables["deliveries"]>): ClaimedDelivery {
  return { ...toDelivery(row), claimedUntilMs: row.claimed_until_ms };
}

function toRow(delivery: Delivery | ClaimedDelivery): Selectable<Tables["deliveries"]> {
  return {
    id: delivery.id,
    project_id: delivery.projectId,
    alarm_id: delivery.alarmId,
    channel: delivery.channel,
    webhook_id: delivery.webhookId,
    receiver: delivery.to,
    event: delivery.event,
    payload: delivery.payload,
    created_at_ms: delivery.createdAtMs,
    claimed_until_ms: "claimedUntilMs" in delivery ? delivery.claimedUntilMs : 0,
    ...progressRow(delivery),
  };
}

function toDelivery(row: Selectable<Tables["deliveries"]>): Delivery {
  return {
    id: row.id,
    projectId: row.project_id,
    alarmId: row.alarm_id,
    channel: row.channel,
    webhookId: row.webhook_id,
    to: row.receiver,
    event: row.event,
    payload: row.payload,
    status: row.status,
    attempts: row.attempts,
    createdAtMs: row.created_at_ms,
    nextAttemptAtMs: row.next_attempt_at_ms,
    lastAttemptAtMs: row.last_attempt_at_ms,
    responseStatus: row.response_status,
    problem: row.problem,
  };
}
