import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** A project's signing keys, newest first, revoked ones too; public halves only. Every role may see them. */
export async function listSigningKeys(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly SigningKey[]>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  return ok(await ctx.store.signingKeys.list(access.value.id));
}
