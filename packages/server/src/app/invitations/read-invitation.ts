import type { AppContext } from "../app-context.ts";
import type { Invitation } from "../ports/invitation-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findInvitation } from "./find-invitation.ts";

/** What the invited person sees before they accept. */
export type InvitationView = Pick<Invitation, "email" | "role" | "createdBy" | "expiresAtMs"> & {
  readonly projectName: string;
};

/** Reads an invitation. Whoever has the token of its link may. */
export async function readInvitation(
  ctx: Pick<AppContext, "store" | "vault" | "nowMs">,
  token: string,
): Promise<Result<InvitationView>> {
  const found = await findInvitation(ctx, token);
  if (!found.ok) return found;
  const { projectId, email, role, createdBy, expiresAtMs } = found.value;
  const project = await ctx.store.projects.find(projectId);
  return project === null
    ? refuse.unknownInvitation()
    : ok({ projectName: project.name, email, role, createdBy, expiresAtMs });
}
