import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { AlarmSettings } from "../ports/alarm-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** Who is told about alarms by e-mail. Every role may see it. */
export async function readAlarmSettings(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<AlarmSettings>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  return ok(await ctx.store.alarms.settings(access.value.id));
}
