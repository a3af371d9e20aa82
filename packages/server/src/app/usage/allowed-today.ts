import { dayStartMs, nextDayMs } from "#core/day.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";
import type { AppContext } from "../app-context.ts";

/** Admitted requests since midnight UTC by service, of a project or of one of its keys; exact at the time of the call. */
export async function allowedToday(
  ctx: AppContext,
  of: { readonly projectId: ProjectId; readonly keyId?: KeyId },
): Promise<ReadonlyMap<ServiceId, number>> {
  await ctx.meter.settle();
  const nowMs = ctx.nowMs();
  const sums = await ctx.store.usage.sum({
    ...of,
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
