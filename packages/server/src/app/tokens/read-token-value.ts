import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findToken, type TokenAddress } from "./find-token.ts";
import { TOKEN_SEAL } from "./token-seal.ts";

/** The value of a token that browsers carry, for copying. Every role may, as with a public key. */
export async function readTokenValue(ctx: AppContext, actor: Actor, input: TokenAddress): Promise<Result<string>> {
  const token = await findToken(ctx, actor, input, "viewer");
  if (!token.ok) return token;
  const sealed = await ctx.store.tokens.sealedValue(token.value.id);
  if (sealed === null) {
    return refuse.conflict(
      "A server token is shown once, when it is made. If it is lost, make a new one and revoke this one.",
    );
  }
  return ok(ctx.vault.openText(TOKEN_SEAL, sealed));
}
