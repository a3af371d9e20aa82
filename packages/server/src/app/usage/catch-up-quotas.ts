import { type QuotaWindow, windowEndMs, windowStartMs } from "#core/quota-window.ts";
import type { AppContext } from "../app-context.ts";
import type { Count } from "./read-counts.ts";

/** Reads what was used of the quotas that begin to count, within a period. */
export type CountReader = (period: { readonly fromMs: number; readonly toMs: number }) => AsyncIterable<Count>;

/**
 * Counts what was used earlier in the day or month toward quotas that were just set and announced: until then nothing counted under
 * them. Requests admitted while this runs may count twice, so that a quota is never passed.
 */
export async function catchUpQuotas(ctx: AppContext, window: QuotaWindow, read: CountReader): Promise<void> {
  const nowMs = ctx.nowMs();
  const fromMs = windowStartMs(window, nowMs);
  const period = { fromMs, toMs: windowEndMs(window, nowMs) };
  const countedBefore = new Map<string, number>();
  for await (const { id } of read(period)) countedBefore.set(id, await ctx.counter.used(id, window, fromMs));
  await ctx.meter.settle();
  for await (const { id, used } of read(period)) {
    const countedMeanwhile = (await ctx.counter.used(id, window, nowMs)) - (countedBefore.get(id) ?? 0);
    // Once the window is over, the counter no longer takes what was used in it.
    await ctx.counter.restore(id, window, fromMs, used + Math.max(0, countedMeanwhile));
  }
}
