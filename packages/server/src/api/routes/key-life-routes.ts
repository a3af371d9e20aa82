import { deleteKey } from "#app/keys/delete-key.ts";
import { readKeyValue } from "#app/keys/read-key-value.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentKey } from "../present/present-key.ts";
import { KeyBody, KeyValueBody } from "../schemas/key-body.ts";
import { Params } from "../schemas/params.ts";

const tag = "Keys";

/** What happens to keys later: show the value, revoke, delete, bring back. */
export const keyLifeRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readKeyValue",
    method: "get",
    path: "/api/v1/projects/{project}/keys/{key}/value",
    tag,
    summary: "Show a public key's value",
    description:
      "The value of a public key, at any time. A secret key's value was shown once and is kept nowhere: `CONFLICT`.",
    params: Params.key,
    answer: { status: 200, description: "The value.", schema: KeyValueBody },
    problems: ["NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      readKeyValue(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: (value) => ({ value }),
  }),
  endpoint({
    id: "revokeKey",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/revoke",
    tag,
    summary: "Revoke a key",
    description: "Stops a key for good, at once. Revoking it again changes nothing. Editors may.",
    params: Params.key,
    answer: { status: 200, description: "The key as it is now.", schema: KeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      revokeKey(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentKey,
  }),
  endpoint({
    id: "deleteKey",
    method: "delete",
    path: "/api/v1/projects/{project}/keys/{key}",
    tag,
    summary: "Delete a key",
    description: "Takes a key away, at once. It can be brought back for 30 days. The default key stays. Editors may.",
    params: Params.key,
    answer: { status: 204, description: "It is deleted.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      deleteKey(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: () => null,
  }),
  endpoint({
    id: "undeleteKey",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/undelete",
    tag,
    summary: "Bring a deleted key back",
    description: "Brings a key back as it was, within 30 days of its deletion and if the plan has room. Editors may.",
    params: Params.key,
    answer: { status: 200, description: "The key as it is now.", schema: KeyBody },
    problems: ["FORBIDDEN", "KEY_LIMIT_REACHED", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      undeleteKey(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentKey,
  }),
];
