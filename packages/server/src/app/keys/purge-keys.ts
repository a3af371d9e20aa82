import type { Key } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { undeletableFromMs } from "./undelete-window.ts";

/** Keys at a time, so that requests are served in between. */
const BATCH_KEYS = 100;

const SYSTEM: Actor = { kind: "system" };

/** Removes keys that can no longer be brought back, with their values, for good; answers how many went. Their usage stays. */
export async function purgeKeys(ctx: Pick<AppContext, "store" | "nowMs" | "announce">): Promise<number> {
  const beforeMs = undeletableFromMs(ctx.nowMs());
  let purged = 0;
  for (;;) {
    const keys = await ctx.store.deletedKeys.list(beforeMs, BATCH_KEYS);
    if (keys.length === 0) return purged;
    for (const key of keys) await purge(ctx, key, beforeMs);
    purged += keys.length;
  }
}

async function purge(
  ctx: Pick<AppContext, "store" | "nowMs" | "announce">,
  { id, projectId, name }: Key,
  beforeMs: number,
): Promise<void> {
  await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(projectId);
    const key = await repositories.keys.find(projectId, id);
    // It may have been brought back since it was listed.
    if (key === null || key.deletedAtMs === null || key.deletedAtMs >= beforeMs) return;
    await repositories.deletedKeys.remove(id);
    const target = { kind: "key", id, name } as const;
    const before = { deletedAt: new Date(key.deletedAtMs).toISOString() };
    await repositories.audit.add(
      auditEvent(ctx, SYSTEM, { projectId, action: "key.purge", target, before, after: null }),
    );
  });
  ctx.announce({ kind: "key", keyId: id });
}
