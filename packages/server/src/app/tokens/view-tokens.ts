import { dayStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import { SERVICES_OF_TYPE } from "#core/token/token-type.ts";
import type { AppContext } from "../app-context.ts";
import type { Token } from "../ports/token-store.ts";
import type { TokenStatus, TokenView } from "./token-view.ts";
import { usageId } from "./usage-id.ts";

/** Tokens of one project as they are shown, with their use looked up for all of them at once. */
export async function viewTokens(
  ctx: AppContext,
  projectId: ProjectId,
  tokens: readonly Token[],
): Promise<TokenView[]> {
  const nowMs = ctx.nowMs();
  const keyIds = tokens.map(({ id }) => usageId.ofToken(id));
  const uses = await ctx.store.usage.useOfKeys(projectId, keyIds, dayStartMs(nowMs));
  return tokens.map((token) => {
    const use = uses.get(usageId.ofToken(token.id));
    return {
      ...token,
      services: SERVICES_OF_TYPE[token.type],
      status: statusOf(token, nowMs),
      lastUsedAtMs: use?.lastUsedAtMs ?? null,
      requestsToday: use?.requestsOnDay ?? 0,
    };
  });
}

function statusOf({ revokedAtMs, expiresAtMs }: Token, nowMs: number): TokenStatus {
  if (revokedAtMs !== null) return "revoked";
  return expiresAtMs !== null && expiresAtMs <= nowMs ? "expired" : "active";
}
