import { dayStartMs, nextDayMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";
import type { AppContext } from "../app-context.ts";
import { NOT_ENABLED } from "./not-enabled.ts";
import type { ServiceView } from "./service-view.ts";

/** Every service as the project has set it, with what was used of it today. */
export async function viewServices(ctx: AppContext, projectId: ProjectId): Promise<ServiceView[]> {
  const settings = await ctx.store.serviceSettings.list(projectId);
  const allowed = await allowedToday(ctx, projectId);
  return Promise.all(
    ctx.services.map(async ({ id, title, description }) => {
      const said = settings.get(id) ?? NOT_ENABLED;
      // Where a quota runs, its own count is what the next request is decided by.
      const usedToday =
        said.quotaPerDay === null
          ? (allowed.get(id) ?? 0)
          : await ctx.counter.used(`service:${projectId}:${id}`, ctx.nowMs());
      return { id, title, description, ...said, usedToday };
    }),
  );
}

async function allowedToday(ctx: AppContext, projectId: ProjectId): Promise<ReadonlyMap<ServiceId, number>> {
  await ctx.meter.settle();
  const nowMs = ctx.nowMs();
  const sums = await ctx.store.usage.sum({
    projectId,
    grain: "day",
    fromMs: dayStartMs(nowMs),
    toMs: nextDayMs(nowMs),
    bordersMs: null,
    groupBy: ["service", "outcome"],
    atMost: Number.MAX_SAFE_INTEGER,
  });
  return new Map(
    sums.flatMap(({ service, outcome, requests }) =>
      service !== undefined && outcome === "allowed" ? [[service, requests]] : [],
    ),
  );
}
