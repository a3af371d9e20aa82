import { type Kysely, type Selectable, sql } from "kysely";
import type { ProjectStore } from "#app/ports/project-store.ts";
import type { Project } from "#core/project.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";
import { toFlag } from "./to-flag.ts";

/** Projects in the database. */
export function projectStore(db: Kysely<Tables>, dialect: Database["dialect"]): ProjectStore {
  return {
    async add(project) {
      const row = { id: project.id, created_at_ms: project.createdAtMs, ...changeableColumns(project) };
      await db.insertInto("projects").values(row).execute();
    },

    async find(id) {
      const row = await db.selectFrom("projects").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : toProject(row);
    },

    async lock(id) {
      const query = db.selectFrom("projects").selectAll().where("id", "=", id);
      // In SQLite the whole transaction holds the only write lock.
      const row = await (dialect === "postgres" ? query.forNoKeyUpdate() : query).executeTakeFirst();
      return row === undefined ? null : toProject(row);
    },

    async save(project) {
      await db.updateTable("projects").set(changeableColumns(project)).where("id", "=", project.id).execute();
    },

    async list({ member, after, limit }) {
      let query = db.selectFrom("projects").selectAll();
      if (member !== null) {
        const own = db.selectFrom("members").select("project_id").where("account_id", "=", member);
        query = query.where("id", "in", own);
      }
      if (after !== null) query = query.where(sql<boolean>`(created_at_ms, id) < (${after.atMs}, ${after.id})`);
      const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(toProject);
    },
  };
}

function changeableColumns({ name, planId, suspended, quotaPerDay, quotaPerMonth, budget }: Project) {
  return {
    name,
    plan_id: planId,
    suspended: toFlag(suspended),
    quota_per_day: quotaPerDay,
    quota_per_month: quotaPerMonth,
    budget_micros: budget?.amountPerMonthMicros ?? null,
    budget_when_used_up: budget?.whenUsedUp ?? null,
  };
}

function toProject(row: Selectable<Tables["projects"]>): Project {
  return {
    id: row.id,
    name: row.name,
    planId: row.plan_id,
    suspended: row.suspended === 1,
    quotaPerDay: row.quota_per_day,
    quotaPerMonth: row.quota_per_month,
    budget: toBudget(row),
    createdAtMs: row.created_at_ms,
  };
}

function toBudget({ budget_micros: micros, budget_when_used_up: whenUsedUp }: Selectable<Tables["projects"]>) {
  return micros === null || whenUsedUp === null ? null : { amountPerMonthMicros: micros, whenUsedUp };
}
