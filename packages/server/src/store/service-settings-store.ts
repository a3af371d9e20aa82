import type { Kysely } from "kysely";
import type { ServiceSettingsStore } from "#app/ports/service-settings-store.ts";
import type { Tables } from "./tables.ts";
import { toFlag } from "./to-flag.ts";

/** What projects say about services, in the database. */
export function serviceSettingsStore(db: Kysely<Tables>): ServiceSettingsStore {
  return {
    async list(projectId) {
      const rows = await db.selectFrom("project_services").selectAll().where("project_id", "=", projectId).execute();
      return new Map(
        rows.map((row) => [
          row.service,
          {
            enabled: row.enabled === 1,
            quotaPerDay: row.quota_per_day,
            quotaPerMonth: row.quota_per_month,
            ratePerUser: row.rate_per_user,
          },
        ]),
      );
    },

    async set(projectId, service, { enabled, quotaPerDay, quotaPerMonth, ratePerUser }) {
      const settings = {
        enabled: toFlag(enabled),
        quota_per_day: quotaPerDay,
        quota_per_month: quotaPerMonth,
        rate_per_user: ratePerUser,
      };
      await db
        .insertInto("project_services")
        .values({ project_id: projectId, service, ...settings })
        .onConflict((conflict) => conflict.columns(["project_id", "service"]).doUpdateSet(settings))
        .execute();
    },
  };
}
