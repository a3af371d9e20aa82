import { dayStartMs } from "#core/day.ts";
import type { AppContext } from "../app-context.ts";

/**
 * Counts what was used earlier today toward a quota that was just set and announced: until then nothing counted under it.
 * Requests admitted while this runs may count twice, so that a quota is never passed.
 */
export async function catchUpQuota(
  ctx: AppContext,
  quotaId: string,
  readUsedToday: () => Promise<number>,
): Promise<void> {
  const dayMs = dayStartMs(ctx.nowMs());
  const countedBefore = await ctx.counter.used(quotaId, dayMs);
  const usedToday = await readUsedToday();
  const countedMeanwhile = (await ctx.counter.used(quotaId, ctx.nowMs())) - countedBefore;
  // After midnight the counter no longer takes what was used the day before.
  await ctx.counter.restore(quotaId, dayMs, usedToday + Math.max(0, countedMeanwhile));
}
