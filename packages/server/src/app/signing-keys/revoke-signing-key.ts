import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { signingKeyId } from "../ids/signing-key-id.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Stops a signing key for good: from then on nothing that it signed is admitted. Editors may; revoking it again changes nothing. */
export async function revokeSigningKey(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly signingKeyId: string },
): Promise<Result<SigningKey>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const id = input.signingKeyId;
  if (!signingKeyId.is(id)) return refuse.notFound("signing key", id);
  const revoked = await ctx.store.transaction(async (repositories): Promise<Result<SigningKey>> => {
    await repositories.projects.lock(projectId);
    const key = await repositories.signingKeys.find(id);
    if (key === null || key.projectId !== projectId) return refuse.notFound("signing key", id);
    if (key.revokedAtMs !== null) return ok(key);
    const revokedAtMs = ctx.nowMs();
    await repositories.signingKeys.revoke(id, revokedAtMs);
    const target = { kind: "signing-key", id, name: key.name } as const;
    const after = { revokedAt: new Date(revokedAtMs).toISOString() };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "signing-key.revoke", target, before: { revokedAt: null }, after }),
    );
    return ok({ ...key, revokedAtMs });
  });
  if (revoked.ok) ctx.announce({ kind: "signing-key", signingKeyId: id });
  return revoked;
}
