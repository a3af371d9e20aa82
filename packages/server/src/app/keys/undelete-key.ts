import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkKeyLimit } from "./check-key-limit.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { UNDELETE_WITHIN_DAYS, undeletableFromMs } from "./undelete-window.ts";
import { updateKey } from "./update-key.ts";

/** Brings a key back as it was, within 30 days and if the plan has room. Editors may. */
export async function undeleteKey(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, {
    action: "key.undelete",
    async decide(current, project, repositories) {
      if (current.deletedAtMs === null) return ok({});
      if (current.deletedAtMs < undeletableFromMs(ctx.nowMs())) {
        return refuse.conflict(
          `This key was deleted more than ${UNDELETE_WITHIN_DAYS} days ago. Make a new key instead.`,
        );
      }
      const room = await checkKeyLimit(ctx, repositories, project);
      return room.ok ? ok({ deletedAtMs: null }) : room;
    },
  });
}
