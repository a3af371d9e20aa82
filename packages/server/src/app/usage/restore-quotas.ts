import { dayStartMs } from "#core/day.ts";
import type { KeyId } from "#core/ids.ts";
import type { Counter } from "../ports/counter.ts";
import type { Store } from "../ports/store.ts";

const KEYS_AT_A_TIME = 5_000;

/**
 * Tells the counter what was used of today's quotas before this start: of every key and service in use, because a quota may
 * still be set today. The meter must have recovered first.
 */
export async function restoreQuotas(
  ctx: { readonly store: Pick<Store, "usage">; readonly nowMs: () => number },
  counter: Pick<Counter, "restore">,
): Promise<void> {
  const dayMs = dayStartMs(ctx.nowMs());
  for (const { projectId, service, requests } of await ctx.store.usage.allowedPerService(dayMs)) {
    await counter.restore(`service:${projectId}:${service}`, dayMs, requests);
  }
  let last: KeyId | "" | undefined = "";
  while (last !== undefined) {
    const keys = await ctx.store.usage.allowedPerKey(dayMs, last, KEYS_AT_A_TIME);
    for (const { keyId, requests } of keys) await counter.restore(`key:${keyId}`, dayMs, requests);
    last = keys.at(-1)?.keyId;
  }
}
