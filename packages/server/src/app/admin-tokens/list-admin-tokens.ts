import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import type { AdminTokenView } from "./admin-token-view.ts";
import { viewAdminToken } from "./view-admin-token.ts";

/** A project's admin tokens, newest first, expired ones too. Only owners may see them. */
export async function listAdminTokens(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly AdminTokenView[]>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const tokens = await ctx.store.adminTokens.list(access.value.id);
  return ok(tokens.map(viewAdminToken));
}
