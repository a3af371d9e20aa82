import { discardDraft } from "#app/drafts/discard-draft.ts";
import { publishDraft } from "#app/drafts/publish-draft.ts";
import { readDraft } from "#app/drafts/read-draft.ts";
import { saveDraft } from "#app/drafts/save-draft.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentDraft } from "../present/present-draft.ts";
import { presentKey } from "../present/present-key.ts";
import { DraftBody, SaveDraftInput } from "../schemas/draft-body.ts";
import { KeyBody } from "../schemas/key-body.ts";
import { Params } from "../schemas/params.ts";

const tag = "Keys";
const path = "/api/v1/projects/{project}/keys/{key}/draft";

/** A restriction that is tried on real requests before it is in force. */
export const draftRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readDraft",
    method: "get",
    path,
    tag,
    summary: "See what a draft would refuse",
    description:
      "A key's draft, and what it would have done to the requests admitted since; exact at the time of the call. Every role may read it.",
    params: Params.key,
    answer: { status: 200, description: "The draft, if there is one.", schema: DraftBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      readDraft(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentDraft,
  }),
  endpoint({
    id: "saveDraft",
    method: "put",
    path,
    tag,
    summary: "Try a restriction",
    description:
      "Tries a restriction on every admitted request from now on and refuses none by it. It is whole: what is left out does not restrict. " +
      "A draft that says something else than the one before starts its findings anew. Editors may.",
    params: Params.key,
    body: SaveDraftInput,
    answer: { status: 200, description: "The draft.", schema: DraftBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      saveDraft(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key, ...body }),
    present: presentDraft,
  }),
  endpoint({
    id: "publishDraft",
    method: "post",
    path: `${path}/publish`,
    tag,
    summary: "Put a draft in force",
    description:
      "Makes the draft the restriction in force, all of it at once, from the next request on. The draft is gone after it. Editors may.",
    params: Params.key,
    answer: { status: 200, description: "The key as it is now.", schema: KeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      publishDraft(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: presentKey,
  }),
  endpoint({
    id: "discardDraft",
    method: "delete",
    path,
    tag,
    summary: "Throw a draft away",
    description: "Throws the draft away; the restriction in force stays. Doing it again changes nothing. Editors may.",
    params: Params.key,
    answer: { status: 204, description: "There is no draft.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      discardDraft(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key }),
    present: () => null,
  }),
];
