import { makeSigningSecret } from "#app/keys/make-signing-secret.ts";
import { createSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { listSigningKeys } from "#app/signing-keys/list-signing-keys.ts";
import { revokeSigningKey } from "#app/signing-keys/revoke-signing-key.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAll } from "../present/present-page.ts";
import { presentCreatedSigningKey, presentSigningKey } from "../present/present-signing-key.ts";
import { presentTime } from "../present/present-time.ts";
import { Params } from "../schemas/params.ts";
import {
  CreatedSigningKeyBody,
  CreateSigningKeyInput,
  SigningKeyBody,
  SigningKeyListBody,
  SigningSecretBody,
} from "../schemas/signing-key-body.ts";

const tag = "Signing";

/** What tokens and addresses are signed with. */
export const signingKeyRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listSigningKeys",
    method: "get",
    path: "/api/v1/projects/{project}/signing-keys",
    tag,
    summary: "List signing keys",
    description:
      "The project's signing keys, newest first, revoked ones too; public halves only. Every role may see them.",
    params: Params.project,
    answer: { status: 200, description: "All signing keys.", schema: SigningKeyListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => listSigningKeys(deps.ctx, caller.actor, { projectId: params.project }),
    present: (keys) => presentAll(keys, presentSigningKey),
  }),
  endpoint({
    id: "createSigningKey",
    method: "post",
    path: "/api/v1/projects/{project}/signing-keys",
    tag,
    summary: "Make or upload a signing key",
    description:
      "Makes an EC P-256 key pair and shows its private half this once; or takes the public half of your own. With the private half your server signs tokens and addresses. Editors may.",
    params: Params.project,
    body: CreateSigningKeyInput,
    answer: { status: 201, description: "The signing key.", schema: CreatedSigningKeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      createSigningKey(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: presentCreatedSigningKey,
  }),
  endpoint({
    id: "revokeSigningKey",
    method: "post",
    path: "/api/v1/projects/{project}/signing-keys/{signingKey}/revoke",
    tag,
    summary: "Revoke a signing key",
    description:
      "Stops a signing key for good: from then on nothing that it signed is admitted. After revoking the managed one, every token made so far is refused, and the next is signed with a new one. Editors may.",
    params: Params.signingKey,
    answer: { status: 200, description: "The signing key as it is now.", schema: SigningKeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      revokeSigningKey(deps.ctx, caller.actor, { projectId: params.project, signingKeyId: params.signingKey }),
    present: presentSigningKey,
  }),
  endpoint({
    id: "makeSigningSecret",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/signing-secret",
    tag,
    summary: "Make a key's signing secret",
    description:
      "Makes the secret with which addresses are signed for this key (HMAC-SHA-256) and shows it this once. The one before stops at once. Set the key's `requireSignature` to admit signed addresses only. Editors may.",
    params: Params.key,
    answer: { status: 201, description: "The secret.", schema: SigningSecretBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      makeSigningSecret(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: ({ secret, createdAtMs }) => ({ secret, createdAt: presentTime(createdAtMs) }),
  }),
];
