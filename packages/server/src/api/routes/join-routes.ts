import { acceptInvitation } from "#app/invitations/accept-invitation.ts";
import { readInvitation } from "#app/invitations/read-invitation.ts";
import { ok } from "#app/result.ts";
import { join } from "../auth/join.ts";
import { endpoint, openEndpoint, type Endpoint } from "../endpoint.ts";
import { presentOffer } from "../present/present-offer.ts";
import { InvitationTokenInput, JoinedBody, JoinInput, OfferBody } from "../schemas/invitation-body.ts";

const tag = "Invitations";

/** Invitations as the invited person sees them: what is offered, and the two ways to accept. */
export const joinRoutes: readonly Endpoint[] = [
  openEndpoint({
    id: "readInvitation",
    method: "post",
    path: "/api/v1/invitations/read",
    tag,
    summary: "Read an invitation",
    description: "Who invites to what. The token of the link is all it takes; it travels in the body, away from logs.",
    body: InvitationTokenInput,
    answer: { status: 200, description: "The offer.", schema: OfferBody },
    problems: ["NOT_FOUND", "CONFLICT"],
    run: async ({ deps, body }) => {
      const offer = await readInvitation(deps.ctx, body.token);
      if (!offer.ok) return offer;
      return ok({ ...offer.value, hasAccount: await deps.accounts.isKnown(offer.value.email) });
    },
    present: presentOffer,
  }),
  openEndpoint({
    id: "join",
    method: "post",
    path: "/api/v1/invitations/join",
    tag,
    summary: "Join with a new account",
    description:
      "Makes an account for the invited address, makes it a member, and signs in: the answer sets the session cookie. The link works once.",
    body: JoinInput,
    answer: { status: 201, description: "The project that was joined.", schema: JoinedBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, body, request, ip }) => join(deps, body, { request, ip }),
    present: ({ projectId }) => ({ projectId }),
    cookies: ({ cookies }) => cookies,
  }),
  endpoint({
    id: "acceptInvitation",
    method: "post",
    path: "/api/v1/invitations/accept",
    tag,
    summary: "Join with your account",
    description: "Makes the signed-in person a member, if it is their address that was invited. The link works once.",
    body: InvitationTokenInput,
    answer: { status: 200, description: "The project that was joined.", schema: JoinedBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, body }) => acceptInvitation(deps.ctx, caller.actor, body),
    present: (projectId) => ({ projectId }),
  }),
];
