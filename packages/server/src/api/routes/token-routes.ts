import { createToken } from "#app/tokens/create-token.ts";
import { exchangeToken } from "#app/tokens/exchange-token.ts";
import { listTokens } from "#app/tokens/list-tokens.ts";
import { readTokenValue } from "#app/tokens/read-token-value.ts";
import { readToken } from "#app/tokens/read-token.ts";
import { revokeToken } from "#app/tokens/revoke-token.ts";
import { bearerToken } from "../bearer-token.ts";
import { endpoint, openEndpoint, type Endpoint } from "../endpoint.ts";
import { presentPage } from "../present/present-page.ts";
import { presentCreatedToken, presentToken } from "../present/present-token.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { Params } from "../schemas/params.ts";
import {
  AccessTokenBody,
  CreatedTokenBody,
  CreateTokenInput,
  TokenBody,
  TokenListBody,
  TokenValueBody,
} from "../schemas/token-body.ts";

const tag = "Tokens";

/** Tokens: list, make, read, show the value, revoke, exchange. */
export const tokenRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listTokens",
    method: "get",
    path: "/api/v1/projects/{project}/tokens",
    tag,
    summary: "List tokens",
    description:
      "The tokens that were made here, newest first, without their values. Tokens that your own server signs are not listed: their use is counted under `sig_` and the signing key's id. Every role may see them.",
    params: Params.project,
    query: PageQuery,
    answer: { status: 200, description: "A page of tokens.", schema: TokenListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query }) =>
      listTokens(deps.ctx, caller.actor, { projectId: params.project, ...query }),
    present: (page) => presentPage(page, presentToken),
  }),
  endpoint({
    id: "createToken",
    method: "post",
    path: "/api/v1/projects/{project}/tokens",
    tag,
    summary: "Make a token",
    description:
      "Makes a signed token (a JWT) that stands in for a key. The answer holds its value; for a server token this is the only time. Editors may.",
    params: Params.project,
    body: CreateTokenInput,
    answer: { status: 201, description: "The token, with its value.", schema: CreatedTokenBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, body }) =>
      createToken(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: presentCreatedToken,
  }),
  endpoint({
    id: "readToken",
    method: "get",
    path: "/api/v1/projects/{project}/tokens/{token}",
    tag,
    summary: "Read a token",
    description: "One token, without its value. Every role may read it.",
    params: Params.token,
    answer: { status: 200, description: "The token.", schema: TokenBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      readToken(deps.ctx, caller.actor, { projectId: params.project, tokenId: params.token }),
    present: presentToken,
  }),
  endpoint({
    id: "readTokenValue",
    method: "get",
    path: "/api/v1/projects/{project}/tokens/{token}/value",
    tag,
    summary: "Show a token's value",
    description:
      "The value of an embed, map or snapshot token, at any time. A server token was shown once: `CONFLICT`.",
    params: Params.token,
    answer: { status: 200, description: "The value.", schema: TokenValueBody },
    problems: ["NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params }) =>
      readTokenValue(deps.ctx, caller.actor, { projectId: params.project, tokenId: params.token }),
    present: (value) => ({ value }),
  }),
  endpoint({
    id: "revokeToken",
    method: "post",
    path: "/api/v1/projects/{project}/tokens/{token}/revoke",
    tag,
    summary: "Revoke a token",
    description:
      "Stops a token for good, at once, and every access token that it was exchanged for. Revoking it again changes nothing. Editors may.",
    params: Params.token,
    answer: { status: 200, description: "The token as it is now.", schema: TokenBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      revokeToken(deps.ctx, caller.actor, { projectId: params.project, tokenId: params.token }),
    present: presentToken,
  }),
  openEndpoint({
    id: "exchangeToken",
    method: "post",
    path: "/api/v1/token",
    tag,
    summary: "Exchange a token for an access token",
    description:
      "Takes a token in `Authorization: Bearer` (made here, or signed by your server) and answers an access token of 30 minutes with the same project, services and websites.",
    answer: { status: 200, description: "The access token.", schema: AccessTokenBody },
    problems: ["UNAUTHENTICATED"],
    run: ({ deps, request }) => exchangeToken(deps.ctx, bearerToken(request.headers.get("authorization") ?? "")),
    present: (token) => token,
  }),
];
