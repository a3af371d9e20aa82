import type { AppContext } from "../app-context.ts";

/** How long a link that no longer works can still say why. */
const KEPT_MS = 90 * 86_400_000;

/** Forgets invitations, and the addresses in them, that expired long ago. */
export async function pruneInvitations(ctx: Pick<AppContext, "store" | "nowMs">): Promise<void> {
  await ctx.store.invitations.prune(ctx.nowMs() - KEPT_MS);
}
