import { REFUSALS } from "#core/refusal.ts";
import type { AppContext } from "../app-context.ts";
import { managedSigningKey } from "../signing-keys/managed-signing-key.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { signToken } from "./sign-token.ts";
import { type VerifiedToken, verifyToken } from "./verify-token.ts";

/** A short-lived token that stands in for a longer one. */
export type AccessToken = { readonly accessToken: string; readonly expiresInSeconds: number };

const LIFE_SECONDS = 1800;

/**
 * Exchanges a token for an access token of 30 minutes, with the same project, services and websites. It ends early with the
 * token or signing key it came from, and cannot be exchanged again. `null`: no token was sent.
 */
export async function exchangeToken(ctx: AppContext, text: string | null): Promise<Result<AccessToken>> {
  if (text === null) return refuse.unauthenticated("Send the token to exchange as Authorization: Bearer <token>.");
  const verified = await verifyToken(ctx, text);
  if (verified === null) return refuse.unauthenticated(REFUSALS.TOKEN_INVALID.sentence);
  const problem = await problemWith(ctx, verified);
  if (problem !== null) return refuse.unauthenticated(problem);
  const accessToken = await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(verified.projectId);
    const signer = await managedSigningKey(ctx, repositories, { kind: "system" }, verified.projectId);
    return signToken(signer, claimsOf(verified, Math.floor(ctx.nowMs() / 1000)));
  });
  return ok({ accessToken, expiresInSeconds: LIFE_SECONDS });
}

async function problemWith(ctx: AppContext, { key, token, projectId, isAccessToken }: VerifiedToken) {
  const nowMs = ctx.nowMs();
  if (isAccessToken) return "This is an access token already: exchange the token that it came from.";
  if (key.revokedAtMs !== null) return REFUSALS.KEY_REVOKED.sentence;
  if (nowMs < token.validFromMs) return REFUSALS.TOKEN_INVALID.sentence;
  if (token.validUntilMs !== null && nowMs >= token.validUntilMs) return REFUSALS.TOKEN_EXPIRED.sentence;
  const project = await ctx.store.projects.find(projectId);
  return project === null || project.suspended ? REFUSALS.PROJECT_SUSPENDED.sentence : null;
}

function claimsOf({ key, projectId, tokenId, signingKeyIds }: VerifiedToken, nowSeconds: number) {
  const parent = tokenId ?? signingKeyIds[0];
  if (parent === undefined) throw new Error("a verified token names nothing that it depends on");
  return {
    iss: projectId,
    iat: nowSeconds,
    exp: nowSeconds + LIFE_SECONDS,
    parent,
    ...(key.services === null ? {} : { scope: [...key.services] }),
    ...(key.origins.length === 0 ? {} : { origin: [...key.origins] }),
  };
}
