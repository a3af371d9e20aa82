import { readBlocked } from "#app/blocked/read-blocked.ts";
import { explainRequest } from "#app/explain/explain-request.ts";
import { allowOrigin } from "#app/keys/allow-origin.ts";
import { suggestKeyOrigins } from "#app/keys/suggest-key-origins.ts";
import { csvResponse } from "../csv.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { blockedCsv } from "../present/blocked-csv.ts";
import { presentBlocked } from "../present/present-blocked.ts";
import { presentExplanation } from "../present/present-explanation.ts";
import { presentKey } from "../present/present-key.ts";
import { presentSuggestedOrigins } from "../present/present-suggested-origins.ts";
import { AllowOriginInput, BlockedBody, BlockedQuery } from "../schemas/blocked-body.ts";
import { ExplainInput, ExplanationBody } from "../schemas/explanation-body.ts";
import { KeyBody } from "../schemas/key-body.ts";
import { Params } from "../schemas/params.ts";
import { SuggestedOriginsBody, SuggestedOriginsQuery } from "../schemas/suggested-origins-body.ts";

const tag = "Refusals";

/** Why requests are refused, and what to do about it. */
export const blockedRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readBlocked",
    method: "get",
    path: "/api/v1/projects/{project}/blocked",
    tag,
    summary: "List blocked requests",
    description:
      "Refused requests by key, service, code and observed origin, newest first or most first, exact at the time of the call, each with what to do about it. Every role may read them.",
    params: Params.project,
    query: BlockedQuery,
    answer: { status: 200, description: "A page of them.", schema: BlockedBody, mediaTypes: ["text/csv"] },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query: { from, to, key, code, sort, limit, cursor } }) =>
      readBlocked(deps.ctx, caller.actor, {
        projectId: params.project,
        fromMs: from,
        toMs: to,
        key,
        code,
        sort,
        limit,
        cursor,
      }),
    present: presentBlocked,
    respond: (report, { query }) => (query.format === "csv" ? csvResponse("blocked.csv", blockedCsv(report)) : null),
  }),
  endpoint({
    id: "explain",
    method: "post",
    path: "/api/v1/projects/{project}/explain",
    tag,
    summary: "Explain a request",
    description:
      "What the gate would say to a request now, check by check, made by the code that decides. Nothing is counted, and what is pasted is not kept. Only keys of the project are known. Every role may ask.",
    params: Params.project,
    body: ExplainInput,
    answer: { status: 200, description: "Every check with its result.", schema: ExplanationBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, body }) =>
      explainRequest(deps.ctx, caller.actor, { projectId: params.project, ...body }, deps.examiner),
    present: presentExplanation,
  }),
  endpoint({
    id: "allowOrigin",
    method: "post",
    path: "/api/v1/projects/{project}/keys/{key}/allow-origin",
    tag,
    summary: "Allow a website for a key",
    description:
      "Adds the pattern that fits an observed origin to the key's origins. What is allowed already stays as it is. Editors may.",
    params: Params.key,
    body: AllowOriginInput,
    answer: { status: 200, description: "The key as it is now.", schema: KeyBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      allowOrigin(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key, ...body }),
    present: presentKey,
  }),
  endpoint({
    id: "suggestOrigins",
    method: "get",
    path: "/api/v1/projects/{project}/keys/{key}/suggested-origins",
    tag,
    summary: "Suggest origins for a key",
    description:
      "Patterns for the websites that the key was really used from, and what was left out of them and why. Every role may read them.",
    params: Params.key,
    query: SuggestedOriginsQuery,
    answer: { status: 200, description: "Patterns, most used first.", schema: SuggestedOriginsBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query }) =>
      suggestKeyOrigins(deps.ctx, caller.actor, { projectId: params.project, keyId: params.key, ...query }),
    present: presentSuggestedOrigins,
  }),
];
