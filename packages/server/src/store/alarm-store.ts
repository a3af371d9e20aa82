import { type Kysely, type Selectable, sql } from "kysely";
import type { AlarmStore, Alarm } from "#app/ports/alarm-store.ts";
import { expiringUntold } from "./expiring-untold.ts";
import type { Tables } from "./tables.ts";

/** Alarms in the database. */
export function alarmStore(db: Kysely<Tables>): AlarmStore {
  return {
    async add(alarm) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("alarms")
        .values(toRow(alarm))
        .onConflict((conflict) => conflict.columns(["project_id", "cause"]).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async causesSince(projectId, sinceMs) {
      const query = db.selectFrom("alarms").select("cause").where("project_id", "=", projectId);
      return new Set((await query.where("at_ms", ">=", sinceMs).execute()).map(({ cause }) => cause));
    },

    async list(projectId, after, limit, filter) {
      let query = db.selectFrom("alarms").selectAll().where("project_id", "=", projectId);
      if (after !== null) query = query.where(sql<boolean>`(at_ms, id) < (${after.atMs}, ${after.id})`);
      if (filter !== undefined) query = query.where("at_ms", ">=", filter.sinceMs).where("event", "in", filter.events);
      const rows = await query.orderBy("at_ms", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(toAlarm);
    },

    async settings(projectId) {
      const query = db.selectFrom("alarm_settings").selectAll().where("project_id", "=", projectId);
      const row = await query.executeTakeFirst();
      if (row === undefined) return { emails: [], events: null };
      return { emails: JSON.parse(row.emails), events: row.events === null ? null : JSON.parse(row.events) };
    },

    async saveSettings(projectId, { emails, events }) {
      const row = { emails: JSON.stringify(emails), events: events === null ? null : JSON.stringify(events) };
      await db
        .insertInto("alarm_settings")
        .values({ project_id: projectId, ...row })
        .onConflict((conflict) => conflict.column("project_id").doUpdateSet(row))
        .execute();
    },

    expiringUntold: (fromMs, toMs, limit) => expiringUntold(db, fromMs, toMs, limit),
  };
}

function toRow({ id, projectId, cause, event, subject, facts, atMs }: Alarm): Selectable<Tables["alarms"]> {
  const texts = { subject: JSON.stringify(subject), facts: JSON.stringify(facts) };
  return { id, project_id: projectId, cause, event, ...texts, at_ms: atMs };
}

function toAlarm(row: Selectable<Tables["alarms"]>): Alarm {
  const { id, project_id: projectId, cause, event, at_ms: atMs } = row;
  return { id, projectId, cause, event, subject: JSON.parse(row.subject), facts: JSON.parse(row.facts), atMs };
}
