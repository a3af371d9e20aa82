import type { CreatedToken } from "#app/tokens/create-token.ts";
import type { TokenView } from "#app/tokens/token-view.ts";
import { presentTime } from "./present-time.ts";

/** A token as it leaves the server: everything but its value. */
export function presentToken(token: TokenView) {
  return {
    id: token.id,
    type: token.type,
    description: token.description,
    display: token.display,
    restriction: token.domains.length === 0 ? ("none" as const) : ("domain" as const),
    domains: [...token.domains],
    services: [...token.services],
    signingKey: token.signingKeyId,
    expiresAt: presentTime(token.expiresAtMs),
    revokedAt: presentTime(token.revokedAtMs),
    createdAt: presentTime(token.createdAtMs),
    createdBy: token.createdBy,
    status: token.status,
    lastUsedAt: presentTime(token.lastUsedAtMs),
    requestsToday: token.requestsToday,
  };
}

/** A token that was just made: for a server token the only time that its value goes along. */
export function presentCreatedToken(token: CreatedToken) {
  return { ...presentToken(token), value: token.value };
}
