import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { updateKey } from "./update-key.ts";

/** Stops a key for good. Editors may; revoking it again changes nothing. */
export async function revokeKey(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, {
    action: "key.revoke",
    decide(current) {
      if (current.deletedAtMs !== null) return refuse.conflict("This key is deleted, and refused already.");
      return ok(current.revokedAtMs === null ? { revokedAtMs: ctx.nowMs() } : {});
    },
  });
}
