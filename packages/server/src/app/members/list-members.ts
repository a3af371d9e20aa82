import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { Member } from "../ports/member-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** The people of a project, by e-mail address. Every role may see them. */
export async function listMembers(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly Member[]>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  return ok(await ctx.store.members.list(access.value.id));
}
