import type { ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { checkExpiry } from "../check-expiry.ts";
import { checkName } from "../check-name.ts";
import { adminTokenId } from "../ids/admin-token-id.ts";
import type { AdminToken } from "../ports/admin-token-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { type AdminTokenValue, displayAdminToken, formatAdminToken } from "./admin-token-format.ts";
import type { AdminTokenView } from "./admin-token-view.ts";
import { viewAdminToken } from "./view-admin-token.ts";

/** What an admin token is made from; without `expiresAtMs` it does not expire. */
export type CreateAdminTokenInput = {
  readonly projectId: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAtMs?: number | null | undefined;
};

/** An admin token just made, with its value: the only time it is seen. */
export type CreatedAdminToken = AdminTokenView & { readonly value: AdminTokenValue };

/** Makes a token with which a program may act in the project. Only owners may. */
export async function createAdminToken(
  ctx: AppContext,
  actor: Actor,
  input: CreateAdminTokenInput,
): Promise<Result<CreatedAdminToken>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const expiresAtMs = checkExpiry(input.expiresAtMs ?? null, ctx.nowMs());
  if (!expiresAtMs.ok) return expiresAtMs;
  const value = formatAdminToken(ctx.randomBytes(128));
  const said = { name: name.value, role: input.role, expiresAtMs: expiresAtMs.value };
  const token = draw(ctx, actor, access.value.id, { ...said, display: displayAdminToken(value) });
  await keep(ctx, actor, token, value);
  return ok({ ...viewAdminToken(token), value });
}

function draw(
  ctx: AppContext,
  actor: Actor,
  projectId: ProjectId,
  said: Pick<AdminToken, "name" | "role" | "expiresAtMs" | "display">,
): AdminToken {
  return {
    ...said,
    id: adminTokenId.make(ctx.randomBytes),
    projectId,
    createdAtMs: ctx.nowMs(),
    createdBy: describeActor(actor).name,
    lastUsedAtMs: null,
  };
}

async function keep(ctx: AppContext, actor: Actor, token: AdminToken, value: AdminTokenValue): Promise<void> {
  const { id, projectId, name, role, expiresAtMs } = token;
  await ctx.store.transaction(async (repositories) => {
    const kept = await repositories.adminTokens.add(token, ctx.vault.hash(value));
    if (!kept) throw new Error("drew an admin token that is taken: the random generator is broken");
    const after = { name, role, expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString() };
    const target = { kind: "admin-token", id, name } as const;
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "admin-token.create", target, before: null, after }),
    );
  });
}
