import type { AppContext } from "../app-context.ts";
import type { Invitation } from "../ports/invitation-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const ENDED = {
  accepted: "This invitation was accepted already: a link works once. Sign in instead.",
  withdrawn: "This invitation was withdrawn, or replaced by a newer one. Ask the person who invited you.",
} as const;

/** The invitation whose link carries this token, if it can still be accepted; else what became of it. */
export async function findInvitation(
  ctx: Pick<AppContext, "store" | "vault" | "nowMs">,
  token: string,
): Promise<Result<Invitation>> {
  const invitation = await ctx.store.invitations.findByHash(ctx.vault.hash(token));
  if (invitation === null) return refuse.unknownInvitation();
  if (invitation.end !== null) return refuse.conflict(ENDED[invitation.end]);
  if (invitation.expiresAtMs <= ctx.nowMs())
    return refuse.conflict("This invitation has expired: a link works for 7 days. Ask for a new one.");
  return ok(invitation);
}
