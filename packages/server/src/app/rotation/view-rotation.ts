import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import { apartByOrigin } from "../usage/apart-by-origin.ts";
import { isInGrace } from "./is-in-grace.ts";
import type { RotationView } from "./rotation-view.ts";

/** A key's earlier value with what was counted under it, exact at the time of the call. */
export async function viewRotation(ctx: AppContext, { id }: Pick<Key, "id">): Promise<RotationView> {
  const previous = await ctx.store.keyValues.previous(id);
  if (previous === null) return { previous };
  await ctx.meter.settle();
  const origins = apartByOrigin(await ctx.store.apartUsage.list(id, previous.id));
  return {
    previous: {
      display: previous.display,
      retiresAtMs: previous.retiresAtMs,
      inGrace: isInGrace(previous, ctx.nowMs()),
      requests: origins.reduce((sum, { requests }) => sum + requests, 0),
      lastUsedAtMs: origins.length === 0 ? null : Math.max(...origins.map(({ lastMinuteMs }) => lastMinuteMs)),
      origins: origins.map(({ origin, requests, lastMinuteMs }) => ({ origin, requests, lastUsedAtMs: lastMinuteMs })),
      byHour: await ctx.store.apartUsage.listByHour(previous.id),
    },
  };
}
