import { endRotation } from "#app/rotation/end-rotation.ts";
import { readRotation } from "#app/rotation/read-rotation.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentRotatedKey } from "../present/present-key.ts";
import { presentRotation } from "../present/present-rotation.ts";
import { RotatedKeyBody } from "../schemas/key-body.ts";
import { Params } from "../schemas/params.ts";
import { RotateKeyInput, RotationBody } from "../schemas/rotation-body.ts";

const tag = "Keys";

/** A new value for a key, and who still uses the old one. */
export const rotationRoutes: readonly Endpoint[] = [
  endpoint({
    id: "rotateKey",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/rotate",
    tag,
    summary: "Rotate a key",
    description:
      "Gives a key a new value at once; the old one works for the grace period, then answers `KEY_EXPIRED`. A secret key's new value is shown this once. " +
      "One earlier value works at a time: while one does, rotating again is a `CONFLICT`, unless `endPrevious` is true. Editors may.",
    params: Params.key,
    body: RotateKeyInput,
    answer: { status: 200, description: "The key, with its new value.", schema: RotatedKeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      rotateKey(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key, ...body }),
    present: presentRotatedKey,
  }),
  endpoint({
    id: "readRotation",
    method: "get",
    path: "/api/v1/projects/{project}/keys/{key}/rotation",
    tag,
    summary: "See who still uses the old value",
    description:
      "How many requests carried the value that was replaced last, and from which origins; exact at the time of the call. Every role may read it.",
    params: Params.key,
    answer: { status: 200, description: "The earlier value.", schema: RotationBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      readRotation(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentRotation,
  }),
  endpoint({
    id: "endRotation",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/rotation/end",
    tag,
    summary: "End the old value now",
    description:
      "Ends the earlier value before its grace period does: the next request with it is refused. Ending it again changes nothing. Editors may.",
    params: Params.key,
    answer: { status: 200, description: "The earlier value as it is now.", schema: RotationBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      endRotation(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentRotation,
  }),
];
