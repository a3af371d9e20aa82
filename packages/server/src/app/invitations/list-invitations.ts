import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { Invitation } from "../ports/invitation-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** The invitations of a project that can still be accepted, newest first. Only owners may see them. */
export async function listInvitations(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly Invitation[]>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  return ok(await ctx.store.invitations.listOpen(access.value.id, ctx.nowMs()));
}
