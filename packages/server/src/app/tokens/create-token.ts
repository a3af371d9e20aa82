import type { ProjectId } from "#core/ids.ts";
import { SERVICES_OF_TYPE, type TokenType } from "#core/token/token-type.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { tokenId } from "../ids/token-id.ts";
import type { Repositories } from "../ports/store.ts";
import type { Token } from "../ports/token-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { type ManagedSigningKey, managedSigningKey } from "../signing-keys/managed-signing-key.ts";
import { checkDomains, type TokenRestriction } from "./check-domains.ts";
import { checkValidity } from "./check-validity.ts";
import { signToken } from "./sign-token.ts";
import { TOKEN_SEAL } from "./token-seal.ts";
import type { TokenView } from "./token-view.ts";

/** What a token is made from, in the words of Apple's form. */
export type CreateTokenInput = {
  readonly projectId: string;
  readonly type: TokenType;
  readonly restriction?: TokenRestriction | undefined;
  readonly domains?: string | readonly string[] | undefined;
  /** `none`, days, or a time (RFC 3339). */
  readonly validity?: number | string | undefined;
  readonly description?: string | undefined;
};

/** A token just made, with its value: for a server token the only time it is seen. */
export type CreatedToken = TokenView & { readonly value: string };

type Draft = Pick<Token, "projectId" | "type" | "description" | "domains" | "expiresAtMs">;

/** Makes a token, signed with the key that the server keeps for the project. Editors may. */
export async function createToken(
  ctx: AppContext,
  actor: Actor,
  input: CreateTokenInput,
): Promise<Result<CreatedToken>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const description = checkDescription(input.description ?? "");
  if (!description.ok) return description;
  const domains = checkDomains(input);
  if (!domains.ok) return domains;
  const expiresAtMs = checkValidity(input.validity ?? "none", ctx.nowMs());
  if (!expiresAtMs.ok) return expiresAtMs;
  const draft: Draft = {
    projectId: access.value.id,
    type: input.type,
    description: description.value,
    domains: domains.value,
    expiresAtMs: expiresAtMs.value,
  };
  const { token, value } = await ctx.store.transaction((repositories) => issue(ctx, repositories, actor, draft));
  ctx.announce({ kind: "token", tokenId: token.id });
  const services = SERVICES_OF_TYPE[token.type];
  return ok({ ...token, services, status: "active", lastUsedAtMs: null, requestsToday: 0, value });
}

function checkDescription(text: string): Result<string> {
  const description = text.trim();
  if ([...description].length > 200) return refuse.invalid("description", "Shorten the description to 200 characters.");
  if (/\p{Cc}/u.test(description)) return refuse.invalid("description", "Write the description in one line.");
  return ok(description);
}

async function issue(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  draft: Draft,
): Promise<{ token: Token; value: string }> {
  await repositories.projects.lock(draft.projectId);
  const signer = await managedSigningKey(ctx, repositories, actor, draft.projectId);
  const id = tokenId.make(ctx.randomBytes);
  const createdAtMs = ctx.nowMs();
  const value = await signToken(signer, claimsOf({ ...draft, id, createdAtMs }, draft.projectId));
  const token: Token = {
    ...draft,
    id,
    display: `${value.slice(0, 4)}…${value.slice(-4)}`,
    signingKeyId: signer.key.id,
    revokedAtMs: null,
    createdAtMs,
    createdBy: describeActor(actor).name,
  };
  await repositories.tokens.add(token, token.type === "server" ? null : ctx.vault.sealText(TOKEN_SEAL, value));
  await repositories.audit.add(created(ctx, actor, token, signer));
  return { token, value };
}

function claimsOf(token: Draft & Pick<Token, "id" | "createdAtMs">, issuer: ProjectId) {
  return {
    iss: issuer,
    iat: Math.floor(token.createdAtMs / 1000),
    ...(token.expiresAtMs === null ? {} : { exp: token.expiresAtMs / 1000 }),
    jti: token.id,
    scope: [...SERVICES_OF_TYPE[token.type]],
    ...(token.domains.length === 0 ? {} : { origin: [...token.domains] }),
  };
}

function created(ctx: AppContext, actor: Actor, token: Token, signer: ManagedSigningKey) {
  const { id, projectId, type, description, domains, expiresAtMs } = token;
  const expiresAt = expiresAtMs === null ? null : new Date(expiresAtMs).toISOString();
  return auditEvent(ctx, actor, {
    projectId,
    action: "token.create",
    target: { kind: "token", id, name: description },
    before: null,
    after: { type, domains, expiresAt, signingKey: signer.key.id },
  });
}
