import type { KeyValue } from "#core/key-format.ts";
import type { Key, PreviousValue } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { previousValueId } from "../ids/previous-value-id.ts";
import { drawValue } from "../keys/draw-value.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import type { KeyView } from "../keys/key-view.ts";
import { viewKey } from "../keys/view-key.ts";
import type { Repositories } from "../ports/store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkGrace } from "./check-grace.ts";
import { checkRotatable } from "./check-rotatable.ts";

/** Which key to give a new value, and how long the old one keeps working. */
export type RotateKeyInput = KeyAddress & {
  /** 0 to 30 days; 24 hours when left out. */
  readonly graceSeconds?: number | undefined;
  /** Ends an earlier value that is still in its grace period; without it, such a key is not rotated again. */
  readonly endPrevious?: boolean | undefined;
};

/** A key with its new value, and until when the one it had works. */
export type RotatedKey = KeyView & {
  readonly value: KeyValue;
  readonly previous: { readonly retiresAtMs: number; readonly requests: number };
};

type Rotated = { readonly key: Key; readonly value: KeyValue; readonly retiresAtMs: number };

/** Gives a key a new value at once; the one it had works on for the grace period. Editors may. */
export async function rotateKey(ctx: AppContext, actor: Actor, input: RotateKeyInput): Promise<Result<RotatedKey>> {
  const found = await findKey(ctx, actor, input, "editor");
  if (!found.ok) return found;
  const grace = checkGrace(input.graceSeconds);
  if (!grace.ok) return grace;
  const { id, projectId } = found.value;
  const rotated = await ctx.store.transaction(async (repositories): Promise<Result<Rotated>> => {
    await repositories.projects.lock(projectId);
    const key = await repositories.keys.find(projectId, id);
    if (key === null) return refuse.notFound("key", id);
    const previous = await repositories.keyValues.previous(id);
    const rotatable = checkRotatable({ key, previous, endPrevious: input.endPrevious ?? false, nowMs: ctx.nowMs() });
    return rotatable.ok ? ok(await replaceValue(ctx, actor, repositories, { key, graceMs: grace.value })) : rotatable;
  });
  if (!rotated.ok) return rotated;
  ctx.announce({ kind: "key", keyId: id });
  const { key, value, retiresAtMs } = rotated.value;
  return ok({ ...(await viewKey(ctx, key)), value, previous: { retiresAtMs, requests: 0 } });
}

async function replaceValue(
  ctx: AppContext,
  actor: Actor,
  repositories: Repositories,
  { key, graceMs }: { readonly key: Key; readonly graceMs: number },
): Promise<Rotated> {
  const { id, projectId, name } = key;
  const { value, kept } = drawValue(ctx, key.kind);
  const previous: Omit<PreviousValue, "display"> = {
    id: previousValueId.make(ctx.randomBytes),
    retiresAtMs: ctx.nowMs() + graceMs,
    isEnded: graceMs === 0,
  };
  await repositories.keyValues.replace(id, kept, previous);
  await repositories.audit.add(
    auditEvent(ctx, actor, {
      projectId,
      action: "key.rotate",
      target: { kind: "key", id, name },
      before: { display: key.display },
      after: { display: kept.display, previousRetiresAt: new Date(previous.retiresAtMs).toISOString() },
    }),
  );
  return { key: { ...key, display: kept.display }, value, retiresAtMs: previous.retiresAtMs };
}
