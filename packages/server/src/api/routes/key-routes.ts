import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { listKeys } from "#app/keys/list-keys.ts";
import { readKey } from "#app/keys/read-key.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentCreatedKey, presentKey } from "../present/present-key.ts";
import { presentPage } from "../present/present-page.ts";
import { CreatedKeyBody, KeyBody, KeyListBody } from "../schemas/key-body.ts";
import { ChangeKeyInput, CreateKeyInput, KeyListQuery } from "../schemas/key-input.ts";
import { Params } from "../schemas/params.ts";

const tag = "Keys";

/** Keys: list, make, read, change. */
export const keyRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listKeys",
    method: "get",
    path: "/api/v1/projects/{project}/keys",
    tag,
    summary: "List keys",
    description:
      "The project's keys, without their values, newest first unless sorted otherwise. Every role may see them.",
    params: Params.project,
    query: KeyListQuery,
    answer: { status: 200, description: "A page of keys.", schema: KeyListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query }) => listKeys(deps.ctx, caller.actor, { projectId: params.project, ...query }),
    present: (page) => presentPage(page, presentKey),
  }),
  endpoint({
    id: "createKey",
    method: "post",
    path: "/api/v1/projects/{project}/keys",
    tag,
    summary: "Make a key",
    description:
      "Makes a key. The answer holds its value; for a secret key this is the only time. What is left out does not restrict it. Editors may.",
    params: Params.project,
    body: CreateKeyInput,
    answer: { status: 201, description: "The key, with its value.", schema: CreatedKeyBody },
    problems: ["FORBIDDEN", "KEY_LIMIT_REACHED", "NOT_FOUND"],
    run: ({ deps, caller, params, body: { expiresAt, ...body } }) =>
      createKey(deps.ctx, caller.actor, { projectId: params.project, ...body, expiresAtMs: expiresAt }),
    present: presentCreatedKey,
  }),
  endpoint({
    id: "readKey",
    method: "get",
    path: "/api/v1/projects/{project}/keys/{key}",
    tag,
    summary: "Read a key",
    description: "One key, deleted ones too, without its value. Every role may read it.",
    params: Params.key,
    answer: { status: 200, description: "The key.", schema: KeyBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      readKey(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentKey,
  }),
  endpoint({
    id: "changeKey",
    method: "patch",
    path: "/api/v1/projects/{project}/keys/{key}",
    tag,
    summary: "Change a key",
    description:
      "Changes a key's name, restrictions, limits, expiry, or whether it is enabled. Takes effect at once. Editors may.",
    params: Params.key,
    body: ChangeKeyInput,
    answer: { status: 200, description: "The key as it is now.", schema: KeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body: { expiresAt, ...body } }) =>
      changeKey(deps.ctx, caller.actor, {
        projectId: params.project,
        keyId: params.key,
        ...body,
        expiresAtMs: expiresAt,
      }),
    present: presentKey,
  }),
];
