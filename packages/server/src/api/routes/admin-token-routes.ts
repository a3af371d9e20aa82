import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { deleteAdminToken } from "#app/admin-tokens/delete-admin-token.ts";
import { listAdminTokens } from "#app/admin-tokens/list-admin-tokens.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAdminToken, presentCreatedAdminToken } from "../present/present-admin-token.ts";
import { presentAll } from "../present/present-page.ts";
import { AdminTokenListBody, CreateAdminTokenInput, CreatedAdminTokenBody } from "../schemas/admin-token-body.ts";
import { Params } from "../schemas/params.ts";

const tag = "Admin tokens";

/** Admin tokens: list, make, take away. */
export const adminTokenRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listAdminTokens",
    method: "get",
    path: "/api/v1/projects/{project}/admin-tokens",
    tag,
    summary: "List admin tokens",
    description: "The project's admin tokens, newest first, without their values.",
    params: Params.project,
    answer: { status: 200, description: "All admin tokens.", schema: AdminTokenListBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) => listAdminTokens(deps.ctx, caller.actor, { projectId: params.project }),
    present: (tokens) => presentAll(tokens, presentAdminToken),
  }),
  endpoint({
    id: "createAdminToken",
    method: "post",
    path: "/api/v1/projects/{project}/admin-tokens",
    tag,
    summary: "Make an admin token",
    description: "Makes a token with which a program uses this API within the project. Its value is shown this once.",
    params: Params.project,
    body: CreateAdminTokenInput,
    answer: { status: 201, description: "The token, with its value.", schema: CreatedAdminTokenBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, body: { expiresAt, ...body } }) =>
      createAdminToken(deps.ctx, caller.actor, { projectId: params.project, ...body, expiresAtMs: expiresAt }),
    present: presentCreatedAdminToken,
  }),
  endpoint({
    id: "deleteAdminToken",
    method: "delete",
    path: "/api/v1/projects/{project}/admin-tokens/{token}",
    tag,
    summary: "Take an admin token away",
    description: "The token stops working at once and cannot be brought back.",
    params: Params.adminToken,
    answer: { status: 204, description: "It is gone.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      deleteAdminToken(deps.ctx, caller.actor, { projectId: params.project, adminTokenId: params.token }),
    present: () => null,
  }),
];
