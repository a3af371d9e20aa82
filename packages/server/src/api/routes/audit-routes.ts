import { readAudit } from "#app/audit/read-audit.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAuditEntry } from "../present/present-audit-entry.ts";
import { presentPage } from "../present/present-page.ts";
import { AuditListBody, AuditQuery } from "../schemas/audit-body.ts";
import { Params } from "../schemas/params.ts";

/** Who changed what. */
export const auditRoutes: readonly Endpoint[] = [
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
