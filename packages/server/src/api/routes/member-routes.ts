import { changeMember } from "#app/members/change-member.ts";
import { listMembers } from "#app/members/list-members.ts";
import { removeMember } from "#app/members/remove-member.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentMember } from "../present/present-member.ts";
import { presentAll } from "../present/present-page.ts";
import { ChangeMemberInput, MemberBody, MemberListBody } from "../schemas/member-body.ts";
import { Params } from "../schemas/params.ts";

const tag = "Members";

/** Who belongs to a project, and as what. */
export const memberRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listMembers",
    method: "get",
    path: "/api/v1/projects/{project}/members",
    tag,
    summary: "List members",
    description: "The people of the project and their roles, by e-mail address. Every role may see them.",
    params: Params.project,
    answer: { status: 200, description: "All members.", schema: MemberListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => listMembers(deps.ctx, caller.actor, { projectId: params.project }),
    present: (members) => presentAll(members, presentMember),
  }),
  endpoint({
    id: "changeMember",
    method: "patch",
    path: "/api/v1/projects/{project}/members/{member}",
    tag,
    summary: "Change a member's role",
    description: "Gives a member another role; it holds from their next call. Owners may. The last owner stays one.",
    params: Params.member,
    body: ChangeMemberInput,
    answer: { status: 200, description: "The member as they are now.", schema: MemberBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      changeMember(deps.ctx, caller.actor, { projectId: params.project, memberId: params.member, ...body }),
    present: presentMember,
  }),
  endpoint({
    id: "removeMember",
    method: "delete",
    path: "/api/v1/projects/{project}/members/{member}",
    tag,
    summary: "Remove a member, or leave",
    description:
      "Takes a member out of the project: their next call is refused. Owners may remove anybody, and everybody may leave. The last owner stays.",
    params: Params.member,
    answer: { status: 204, description: "They are no longer a member.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      removeMember(deps.ctx, caller.actor, { projectId: params.project, memberId: params.member }),
    present: () => null,
  }),
];
