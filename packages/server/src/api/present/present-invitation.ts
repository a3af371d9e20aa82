import type { CreatedInvitation } from "#app/invitations/create-invitation.ts";
import { joinPath } from "#app/invitations/join-path.ts";
import type { Invitation } from "#app/ports/invitation-store.ts";
import { presentTime } from "./present-time.ts";

/** An invitation as it leaves the server: everything but the token of its link. */
export function presentInvitation(invitation: Invitation) {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    createdAt: presentTime(invitation.createdAtMs),
    createdBy: invitation.createdBy,
    expiresAt: presentTime(invitation.expiresAtMs),
  };
}

/** An invitation that was just made: the only time that its link goes along. */
export function presentCreatedInvitation(invitation: CreatedInvitation, baseUrl: string) {
  const { mail, token } = invitation;
  return {
    ...presentInvitation(invitation),
    link: `${baseUrl}${joinPath(token)}`,
    mail: mail.state,
    mailProblem: mail.state === "failed" ? mail.problem : null,
  };
}
