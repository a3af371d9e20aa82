import { type ExpressionBuilder, type Kysely, type Selectable, sql } from "kysely";
import type { AuditEntry, AuditFields, AuditFilter, AuditStore } from "#app/ports/audit-store.ts";
import type { Tables } from "./tables.ts";

/** The audit in the database. */
export function auditStore(db: Kysely<Tables>): AuditStore {
  return {
    async add({ projectId, atMs, actor, action, target, ip, before, after }) {
      const who = { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name, ip };
      const what = { action, target_kind: target.kind, target_id: target.id, target_name: target.name };
      const fields = { before_fields: writeFields(before), after_fields: writeFields(after) };
      await db
        .insertInto("audit")
        .values({ project_id: projectId, at_ms: atMs, ...who, ...what, ...fields })
        .execute();
    },

    async list(projectId, after, limit, filter = EVERYTHING) {
      const { action, target, actor, fromMs, toMs } = filter;
      let query = db.selectFrom("audit").selectAll().where("project_id", "=", projectId);
      if (action !== null) query = query.where(({ eb }) => eb.or([eb("action", "=", action), startsWith(eb, action)]));
      if (target !== null) query = query.where("target_id", "=", target);
      if (actor !== null)
        query = query.where(({ eb }) => eb.or([eb("actor_id", "=", actor), eb("actor_name", "=", actor)]));
      if (fromMs !== null) query = query.where("at_ms", ">=", fromMs);
      if (toMs !== null) query = query.where("at_ms", "<", toMs);
      if (after !== null) query = query.where("id", "<", readId(after.id));
      const rows = await query.orderBy("id", "desc").limit(limit).execute();
      return rows.map(toEntry);
    },
  };
}

const EVERYTHING: AuditFilter = { action: null, target: null, actor: null, fromMs: null, toMs: null };

/** `key` begins `key.change`, and `ke` does not. */
function startsWith(eb: ExpressionBuilder<Tables, "audit">, thing: string) {
  return eb(eb.fn<string>("substr", ["action", sql.lit(1), sql.lit(thing.length + 1)]), "=", `${thing}.`);
}

function toEntry(row: Selectable<Tables["audit"]>): AuditEntry {
  return {
    id: `aud_${row.id}`,
    projectId: row.project_id,
    atMs: row.at_ms,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    target: { kind: row.target_kind, id: row.target_id, name: row.target_name },
    ip: row.ip,
    before: readFields(row.before_fields),
    after: readFields(row.after_fields),
  };
}

/** A place in another list comes before every entry. */
function readId(id: string): number {
  const number = Number(/^aud_(\d{1,15})$/.exec(id)?.[1]);
  return Number.isNaN(number) ? 0 : number;
}

function writeFields(fields: AuditFields | null): string | null {
  return fields === null ? null : JSON.stringify(fields);
}

function readFields(json: string | null): AuditFields | null {
  if (json === null) return null;
  const fields: unknown = JSON.parse(json);
  if (typeof fields !== "object" || fields === null) throw new Error("an audit entry's fields are not an object");
  return { ...fields };
}
