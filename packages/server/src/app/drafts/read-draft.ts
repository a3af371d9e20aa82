import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import { ok, type Result } from "../result.ts";
import type { DraftView } from "./draft-view.ts";
import { viewDraft } from "./view-draft.ts";

/** A key's draft, and whom it would have refused so far. Every role may read it. */
export async function readDraft(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<DraftView>> {
  const key = await findKey(ctx, actor, input, "viewer");
  return key.ok ? ok(await viewDraft(ctx, key.value)) : key;
}
