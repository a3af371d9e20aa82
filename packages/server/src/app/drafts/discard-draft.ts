import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import type { KeyView } from "../keys/key-view.ts";
import { updateKey } from "../keys/update-key.ts";
import { ok, type Result } from "../result.ts";

/** Throws a key's draft away; the restriction in force stays. Editors may; discarding it again changes nothing. */
export async function discardDraft(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, { action: "key.draft.discard", decide: () => ok({ draft: null }) });
}
