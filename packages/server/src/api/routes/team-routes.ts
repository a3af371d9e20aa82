import { readAudit } from "#app/audit/read-audit.ts";
import { listMembers } from "#app/members/list-members.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAuditEntry } from "../present/present-audit-entry.ts";
import { presentMember } from "../present/present-member.ts";
import { presentAll, presentPage } from "../present/present-page.ts";
import { AuditListBody, AuditQuery } from "../schemas/audit-body.ts";
import { MemberListBody } from "../schemas/member-body.ts";
import { Params } from "../schemas/params.ts";

/** Who belongs to a project, and who changed what. */
export const teamRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listMembers",
    method: "get",
    path: "/api/v1/projects/{project}/members",
    tag: "Members",
    summary: "List members",
    description: "The people of the project and their roles, by e-mail address. Every role may see them.",
    params: Params.project,
    answer: { status: 200, description: "All members.", schema: MemberListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => listMembers(deps.ctx, caller.actor, { projectId: params.project }),
    present: (members) => presentAll(members, presentMember),
  }),
  endpoint({
    id: "readAudit",
    method: "get",
    path: "/api/v1/projects/{project}/audit",
    tag: "Audit",
    summary: "Read the audit",
    description: "Who changed what, when, and from where; newest first. No secret is in it.",
    params: Params.project,
    query: AuditQuery,
    answer: { status: 200, description: "A page of the audit.", schema: AuditListBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, query: { from, to, ...query } }) =>
      readAudit(deps.ctx, caller.actor, { projectId: params.project, fromMs: from, toMs: to, ...query }),
    present: (page) => presentPage(page, presentAuditEntry),
  }),
];
