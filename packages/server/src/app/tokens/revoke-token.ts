import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import type { Result } from "../result.ts";
import { findToken, type TokenAddress } from "./find-token.ts";
import { readToken } from "./read-token.ts";
import type { TokenView } from "./token-view.ts";

/** Stops a token for good, and every access token it was exchanged for. Editors may; revoking it again changes nothing. */
export async function revokeToken(ctx: AppContext, actor: Actor, input: TokenAddress): Promise<Result<TokenView>> {
  const found = await findToken(ctx, actor, input, "editor");
  if (!found.ok) return found;
  const { id, projectId, description } = found.value;
  await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(projectId);
    const token = await repositories.tokens.find(projectId, id);
    if (token === null || token.revokedAtMs !== null) return;
    const revokedAtMs = ctx.nowMs();
    await repositories.tokens.revoke(id, revokedAtMs);
    const target = { kind: "token", id, name: description } as const;
    const after = { revokedAt: new Date(revokedAtMs).toISOString() };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "token.revoke", target, before: { revokedAt: null }, after }),
    );
  });
  ctx.announce({ kind: "token", tokenId: id });
  return readToken(ctx, actor, input);
}
