import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { ok, type Result } from "../result.ts";
import { findToken, type TokenAddress } from "./find-token.ts";
import type { TokenView } from "./token-view.ts";
import { viewTokens } from "./view-tokens.ts";

/** One token, revoked and expired ones too, without its value. Every role may read it. */
export async function readToken(ctx: AppContext, actor: Actor, input: TokenAddress): Promise<Result<TokenView>> {
  const token = await findToken(ctx, actor, input, "viewer");
  if (!token.ok) return token;
  const [view] = await viewTokens(ctx, token.value.projectId, [token.value]);
  if (view === undefined) throw new Error("a token was lost while it was looked at");
  return ok(view);
}
