import { type QuotaWindow, windowEndMs, windowStartMs } from "#core/quota-window.ts";
import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import type { ServiceUse } from "../ports/usage-store.ts";

/** What a project used of each service today and this month; exact at the time of the call. */
export async function windowUse(
  ctx: AppContext,
  projectId: ProjectId,
): Promise<Readonly<Record<QuotaWindow, readonly ServiceUse[]>>> {
  await ctx.meter.settle();
  const nowMs = ctx.nowMs();
  const use = (window: QuotaWindow) =>
    ctx.store.usage.allowedPerService({
      projectId,
      fromMs: windowStartMs(window, nowMs),
      toMs: windowEndMs(window, nowMs),
    });
  return { day: await use("day"), month: await use("month") };
}
