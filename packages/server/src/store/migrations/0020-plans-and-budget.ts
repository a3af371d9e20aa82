import type { Migration } from "./migration.ts";

/** Quotas by month and by project, and what a project may spend. */
export const plansAndBudget: Migration = {
  name: "0020-plans-and-budget",
  async up(schema) {
    for (const table of ["project_services", "keys", "projects"]) {
      await schema.alterTable(table).addColumn("quota_per_month", "bigint").execute();
    }
    await schema.alterTable("projects").addColumn("quota_per_day", "bigint").execute();
    await schema.alterTable("projects").addColumn("budget_micros", "bigint").execute();
    await schema.alterTable("projects").addColumn("budget_when_used_up", "text").execute();
  },
};
