import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { ok, type Result } from "../result.ts";
import { settleIfPossible } from "../usage/settle-if-possible.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { viewKey } from "./view-key.ts";

/** One key, deleted ones too. Every role may read it. */
export async function readKey(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "viewer");
  if (!key.ok) return key;
  await settleIfPossible(ctx);
  return ok(await viewKey(ctx, key.value));
}
