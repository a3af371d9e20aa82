import type { AppContext } from "../app-context.ts";
import { keptFromMs } from "./retention.ts";

/** Rows at a time, so that requests are served in between. */
const BATCH_ROWS = 1_000;

/** What was counted apart, under an earlier value or a draft that is no longer shown, is kept for 30 days more. */
const APART_KEPT_MS = 30 * 86_400_000;

/** Removes minute rows older than 8 days, hour rows older than 400 days, and what is no longer counted apart; answers how many went. */
export async function pruneUsage(ctx: Pick<AppContext, "store" | "nowMs">): Promise<number> {
  let pruned = 0;
  for (const grain of ["minute", "hour"] as const) {
    const beforeMs = keptFromMs(grain, ctx.nowMs());
    for (let went = 1; went > 0; pruned += went) {
      went = await ctx.store.usage.prune(grain, beforeMs, BATCH_ROWS);
      await nextTurn();
    }
  }
  return pruned + (await ctx.store.apartUsage.prune(ctx.nowMs() - APART_KEPT_MS));
}

/** Lets whatever waits run first: SQLite answers within the same turn of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
