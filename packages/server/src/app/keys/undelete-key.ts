import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkKeyLimit } from "./check-key-limit.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { updateKey } from "./update-key.ts";

const UNDELETE_WITHIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Brings a key back as it was, within 30 days and if the plan has room. Editors may. */
export async function undeleteKey(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  return updateKey(ctx, actor, key.value, {
    action: "key.undelete",
    async decide(current, project, repositories) {
      if (current.deletedAtMs === null) return ok({});
      if (ctx.nowMs() - current.deletedAtMs > UNDELETE_WITHIN_DAYS * DAY_MS) {
        return refuse.conflict(
          `This key was deleted more than ${UNDELETE_WITHIN_DAYS} days ago. Make a new key instead.`,
        );
      }
      const room = await checkKeyLimit(ctx, repositories, project);
      return room.ok ? ok({ deletedAtMs: null }) : room;
    },
  });
}
