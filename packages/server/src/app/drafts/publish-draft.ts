import { restrictionsOf } from "#core/restrictions-of.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import type { KeyView } from "../keys/key-view.ts";
import { updateKey } from "../keys/update-key.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Makes a key's draft the restriction in force, all of it at once, from the next request on. Editors may. */
export async function publishDraft(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, {
    action: "key.draft.publish",
    decide({ deletedAtMs, revokedAtMs, draft }) {
      if (deletedAtMs !== null)
        return refuse.conflict("This key is deleted. Undelete it first, then publish its draft.");
      if (revokedAtMs !== null) return refuse.conflict("This key is revoked for good. Make a new key instead.");
      if (draft === null)
        return refuse.conflict("This key has no draft. Save one first, and see what it would refuse.");
      return ok({ ...restrictionsOf(draft), draft: null });
    },
  });
}
