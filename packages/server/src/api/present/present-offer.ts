import type { InvitationView } from "#app/invitations/read-invitation.ts";
import { presentTime } from "./present-time.ts";

/** An invitation as the invited person sees it. */
export function presentOffer(offer: InvitationView & { readonly hasAccount: boolean }) {
  return {
    projectName: offer.projectName,
    invitedBy: offer.createdBy,
    email: offer.email,
    role: offer.role,
    expiresAt: presentTime(offer.expiresAtMs),
    hasAccount: offer.hasAccount,
  };
}
