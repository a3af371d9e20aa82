import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { updateKey } from "./update-key.ts";

/** Deletes a key; it can be undeleted for 30 days. Editors may; deleting it again changes nothing. */
export async function deleteKey(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, {
    action: "key.delete",
    decide(current) {
      if (current.isDefault) {
        return refuse.conflict(
          "The default key belongs to the project and cannot be deleted. Disable or revoke it instead.",
        );
      }
      return ok(current.deletedAtMs === null ? { deletedAtMs: ctx.nowMs() } : {});
    },
  });
}
