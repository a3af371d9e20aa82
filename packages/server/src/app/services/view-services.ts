import type { Project } from "#core/project.ts";
import { quotaId } from "#core/quota-id.ts";
import type { QuotaWindow } from "#core/quota-window.ts";
import type { AppContext } from "../app-context.ts";
import { planOf } from "../projects/plan-of.ts";
import { windowUse } from "../usage/window-use.ts";
import { NO_LIMITS } from "./no-limits.ts";
import { NOT_ENABLED } from "./not-enabled.ts";
import type { ServiceView } from "./service-view.ts";

type ViewedProject = Pick<Project, "id" | "planId">;

/** Every service as the project has set it, with what was used of it today and this month. */
export async function viewServices(ctx: AppContext, { id: projectId, planId }: ViewedProject): Promise<ServiceView[]> {
  const { serviceDefaults } = planOf(ctx, planId);
  const settings = await ctx.store.serviceSettings.list(projectId);
  const use = await windowUse(ctx, projectId);
  const usedOf = (service: string, window: QuotaWindow, quota: number | null) => {
    // Where a quota runs, its own count is what the next request is decided by.
    if (quota !== null) return ctx.counter.used(quotaId.service(projectId, service), window, ctx.nowMs());
    return use[window].find((used) => used.service === service)?.requests ?? 0;
  };
  return Promise.all(
    ctx.services.map(async ({ id, title, description }) => {
      const said = settings.get(id) ?? NOT_ENABLED;
      const usedToday = await usedOf(id, "day", said.quotaPerDay);
      const usedThisMonth = await usedOf(id, "month", said.quotaPerMonth);
      return {
        id,
        title,
        description,
        ...said,
        usedToday,
        usedThisMonth,
        remainingToday: remaining(said.quotaPerDay, usedToday),
        remainingThisMonth: remaining(said.quotaPerMonth, usedThisMonth),
        defaults: serviceDefaults[id] ?? NO_LIMITS,
      };
    }),
  );
}

function remaining(quota: number | null, used: number): number | null {
  return quota === null ? null : Math.max(0, quota - used);
}
