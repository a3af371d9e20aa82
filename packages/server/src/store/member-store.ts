import type { Kysely } from "kysely";
import type { MemberStore } from "#app/ports/member-store.ts";
import type { Tables } from "./tables.ts";

/** Who belongs to which project, in the database. */
export function memberStore(db: Kysely<Tables>): MemberStore {
  return {
    async add(projectId, accountId, role) {
      await db.insertInto("members").values({ project_id: projectId, account_id: accountId, role }).execute();
    },

    async setRole(projectId, accountId, role) {
      const own = db.updateTable("members").set({ role }).where("project_id", "=", projectId);
      await own.where("account_id", "=", accountId).execute();
    },

    async remove(projectId, accountId) {
      const own = db.deleteFrom("members").where("project_id", "=", projectId);
      await own.where("account_id", "=", accountId).execute();
    },

    async roleOf(projectId, accountId) {
      const row = await db
        .selectFrom("members")
        .select("role")
        .where("project_id", "=", projectId)
        .where("account_id", "=", accountId)
        .executeTakeFirst();
      return row?.role ?? null;
    },

    list(projectId) {
      return db
        .selectFrom("members")
        .innerJoin("user", "user.id", "members.account_id")
        .select(["members.account_id as accountId", "user.name", "user.email", "members.role"])
        .where("members.project_id", "=", projectId)
        .orderBy("user.email")
        .execute();
    },
  };
}
