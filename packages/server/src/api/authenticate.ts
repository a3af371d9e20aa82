import { findAdminToken } from "#app/admin-tokens/find-admin-token.ts";
import type { Actor } from "#app/actor.ts";
import { isAccountId } from "#app/ids/is-account-id.ts";
import type { ApiDeps } from "./api-deps.ts";
import { bearerToken } from "./bearer-token.ts";
import { isRootToken } from "./is-root-token.ts";

/** Who makes a call, in words for `GET /api/v1/me` too. */
export type Caller = { readonly actor: Actor; readonly name: string; readonly email: string | null };

/** The caller of a request and how they showed who they are; `null` for a stranger. */
export type Authenticated = { readonly caller: Caller; readonly by: "token" | "cookie" } | null;

type Deps = Pick<ApiDeps, "ctx" | "accounts" | "rootToken">;

/** Finds out who makes a request. A token is looked at before a cookie, and a token that is not valid is never made up for by a cookie. */
export async function authenticate(deps: Deps, request: Request, ip: string): Promise<Authenticated> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return bySession(deps, request, ip);
  const token = bearerToken(authorization);
  const caller = token === null ? null : await byToken(deps, token, ip);
  return caller === null ? null : { caller, by: "token" };
}

async function byToken(deps: Deps, token: string, ip: string): Promise<Caller | null> {
  if (isRootToken(token, deps.rootToken)) return { actor: { kind: "root", ip }, name: "root token", email: null };
  const found = await findAdminToken(deps.ctx, token);
  return found === null ? null : { actor: { ...found, ip }, name: found.name, email: null };
}

async function bySession(deps: Deps, request: Request, ip: string): Promise<Authenticated> {
  const person = await deps.accounts.whoIs(request.headers);
  if (person === null || !isAccountId(person.accountId)) return null;
  const actor: Actor = { kind: "account", accountId: person.accountId, email: person.email, ip };
  return { caller: { actor, name: person.name, email: person.email }, by: "cookie" };
}
