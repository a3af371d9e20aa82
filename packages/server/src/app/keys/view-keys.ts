import { dayStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import { keyStatus } from "./key-status.ts";
import type { KeyView } from "./key-view.ts";

/** Keys of one project as they are shown, with their use looked up for all of them at once. */
export async function viewKeys(ctx: AppContext, projectId: ProjectId, keys: readonly Key[]): Promise<KeyView[]> {
  const nowMs = ctx.nowMs();
  const ids = keys.map(({ id }) => id);
  const uses = await ctx.store.usage.useOfKeys(projectId, ids, dayStartMs(nowMs));
  return keys.map((key) => {
    const use = uses.get(key.id);
    return {
      ...key,
      status: keyStatus(key, nowMs),
      lastUsedAtMs: use?.lastUsedAtMs ?? null,
      requestsToday: use?.requestsOnDay ?? 0,
    };
  });
}
