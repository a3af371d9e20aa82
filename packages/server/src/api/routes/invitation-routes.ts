import { createInvitation } from "#app/invitations/create-invitation.ts";
import { listInvitations } from "#app/invitations/list-invitations.ts";
import { withdrawInvitation } from "#app/invitations/withdraw-invitation.ts";
import { baseUrlOf } from "../base-url-of.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentCreatedInvitation, presentInvitation } from "../present/present-invitation.ts";
import { presentAll } from "../present/present-page.ts";
import { CreatedInvitationBody, CreateInvitationInput, InvitationListBody } from "../schemas/invitation-body.ts";
import { Params } from "../schemas/params.ts";

const tag = "Invitations";

/** Invitations as an owner sees them: list, make, take back. */
export const invitationRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listInvitations",
    method: "get",
    path: "/api/v1/projects/{project}/invitations",
    tag,
    summary: "List open invitations",
    description: "The invitations that can still be accepted, newest first, without their links. Owners may.",
    params: Params.project,
    answer: { status: 200, description: "All open invitations.", schema: InvitationListBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) => listInvitations(deps.ctx, caller.actor, { projectId: params.project }),
    present: (invitations) => presentAll(invitations, presentInvitation),
  }),
  endpoint({
    id: "createInvitation",
    method: "post",
    path: "/api/v1/projects/{project}/invitations",
    tag,
    summary: "Invite a person",
    description:
      "Makes a link with which the person who has this e-mail address joins the project. It works once, for 7 days, and is shown this once; where mail is set up it is mailed as well. An earlier invitation of the same address stops working. Owners may.",
    params: Params.project,
    body: CreateInvitationInput,
    answer: { status: 201, description: "The invitation, with its link.", schema: CreatedInvitationBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      createInvitation(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: (invitation, call) => presentCreatedInvitation(invitation, baseUrlOf(call)),
  }),
  endpoint({
    id: "withdrawInvitation",
    method: "delete",
    path: "/api/v1/projects/{project}/invitations/{invitation}",
    tag,
    summary: "Withdraw an invitation",
    description: "Its link leads nowhere from then on. Owners may.",
    params: Params.invitation,
    answer: { status: 204, description: "It is withdrawn.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      withdrawInvitation(deps.ctx, caller.actor, { projectId: params.project, invitationId: params.invitation }),
    present: () => null,
  }),
];
