import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import { ok, type Result } from "../result.ts";
import { isInGrace } from "./is-in-grace.ts";
import type { RotationView } from "./rotation-view.ts";
import { viewRotation } from "./view-rotation.ts";

/** Ends the earlier value of a key before its grace period does. Editors may; ending it again changes nothing. */
export async function endRotation(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<RotationView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  const { id, projectId, name } = key.value;
  await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(projectId);
    const previous = await repositories.keyValues.previous(id);
    const nowMs = ctx.nowMs();
    if (previous === null || !isInGrace(previous, nowMs)) return;
    await repositories.keyValues.endPrevious(id, nowMs);
    const target = { kind: "key", id, name } as const;
    const before = { previous: previous.display, retiresAt: new Date(previous.retiresAtMs).toISOString() };
    const after = { ...before, retiresAt: new Date(nowMs).toISOString() };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "key.rotation.end", target, before, after }),
    );
  });
  ctx.announce({ kind: "key", keyId: id });
  return ok(await viewRotation(ctx, key.value));
}
