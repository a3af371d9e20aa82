import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { tokenId } from "../ids/token-id.ts";
import type { Token } from "../ports/token-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Names one token of a project. */
export type TokenAddress = { readonly projectId: string; readonly tokenId: string };

/** The token, if the actor has at least this role in its project. */
export async function findToken(
  ctx: AppContext,
  actor: Actor,
  address: TokenAddress,
  needed: Role,
): Promise<Result<Token>> {
  const access = await authorise(ctx, actor, address.projectId, needed);
  if (!access.ok) return access;
  const id = address.tokenId;
  const token = tokenId.is(id) ? await ctx.store.tokens.find(access.value.id, id) : null;
  return token === null ? refuse.notFound("token", id) : ok(token);
}
