import { spendingCapNanos } from "#core/budget.ts";
import type { Project } from "#core/project.ts";
import { quotaId } from "#core/quota-id.ts";
import type { AppContext } from "../app-context.ts";
import { catchUpQuotas, type CountReader } from "../usage/catch-up-quotas.ts";
import { type Count, readKeyCounts, readProjectCounts } from "../usage/read-counts.ts";
import { planOf } from "./plan-of.ts";

/** Counts what was used already toward the limits that a project did not have before its change; announce the change first. */
export async function catchUpProject(ctx: AppContext, before: Project, after: Project): Promise<void> {
  const { id: projectId } = after;
  const [had, has] = [limitsOf(ctx, before), limitsOf(ctx, after)];
  const keysOfDay: CountReader = (period) => readKeyCounts(ctx.store, { projectId, ...period });
  const only =
    (id: string, window: "day" | "month"): CountReader =>
    (period) =>
      pick(readProjectCounts(ctx.store, { projectId, ...period }, window), id);
  if (has.keysByDay && !had.keysByDay) await catchUpQuotas(ctx, "day", keysOfDay);
  if (has.byDay && !had.byDay) await catchUpQuotas(ctx, "day", only(quotaId.project(projectId), "day"));
  if (has.byMonth && !had.byMonth) await catchUpQuotas(ctx, "month", only(quotaId.project(projectId), "month"));
  if (has.spending && !had.spending) await catchUpQuotas(ctx, "month", only(quotaId.budget(projectId), "month"));
}

/** What counts for a project. */
function limitsOf(ctx: AppContext, { planId, quotaPerDay, quotaPerMonth, budget }: Project) {
  const plan = planOf(ctx, planId);
  return {
    keysByDay: plan.quotaPerDayPerKey !== null,
    byDay: quotaPerDay !== null,
    byMonth: quotaPerMonth !== null,
    spending: spendingCapNanos({ plan, budget }) !== null,
  };
}

async function* pick(counts: AsyncIterable<Count>, id: string): AsyncGenerator<Count> {
  for await (const count of counts) if (count.id === id) yield count;
}
