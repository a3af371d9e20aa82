import { windowEndMs, windowStartMs } from "#core/quota-window.ts";
import type { Counter } from "../ports/counter.ts";
import type { Store } from "../ports/store.ts";
import { type Count, readKeyCounts, readProjectCounts } from "./read-counts.ts";

/**
 * Tells the counter what was used of today's and this month's quotas and budgets before this start: of every key, service and
 * project in use, because a quota may still be set later. The meter must have recovered first.
 */
export async function restoreQuotas(
  { store, nowMs }: { readonly store: Pick<Store, "usage">; readonly nowMs: () => number },
  counter: Pick<Counter, "restore">,
): Promise<void> {
  const startedMs = nowMs();
  for (const window of ["day", "month"] as const) {
    const fromMs = windowStartMs(window, startedMs);
    const of = { projectId: null, fromMs, toMs: windowEndMs(window, startedMs) };
    const restore = async (counts: AsyncIterable<Count>): Promise<void> => {
      for await (const { id, used } of counts) await counter.restore(id, window, fromMs, used);
    };
    await restore(readProjectCounts(store, of, window));
    await restore(readKeyCounts(store, of));
  }
}
