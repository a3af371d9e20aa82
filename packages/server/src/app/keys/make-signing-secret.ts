import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import { sealSigningSecret } from "./signing-secret.ts";

/** A secret just made: the only time it is seen. */
export type MadeSigningSecret = { readonly secret: string; readonly createdAtMs: number };

const SECRET_BYTES = 32;

/** Makes the secret with which addresses are signed for a key, in place of the one it had, which stops at once. Editors may. */
export async function makeSigningSecret(
  ctx: AppContext,
  actor: Actor,
  input: KeyAddress,
): Promise<Result<MadeSigningSecret>> {
  const found = await findKey(ctx, actor, input, "editor");
  if (!found.ok) return found;
  const { id, projectId } = found.value;
  const secret = Buffer.from(ctx.randomBytes(SECRET_BYTES)).toString("hex");
  const made = await ctx.store.transaction(async (repositories): Promise<Result<MadeSigningSecret>> => {
    await repositories.projects.lock(projectId);
    const key = await repositories.keys.find(projectId, id);
    if (key === null) return refuse.notFound("key", id);
    if (key.isDefault) return refuse.conflict("The default key is for trying things out: make a new key to sign with.");
    if (key.revokedAtMs !== null || key.deletedAtMs !== null) {
      return refuse.conflict("This key is revoked or deleted: make a new key to sign with.");
    }
    const createdAtMs = ctx.nowMs();
    await repositories.keys.save({ ...key, signingSecretAtMs: createdAtMs });
    await repositories.signingSecrets.set(id, sealSigningSecret(ctx.vault, secret));
    const target = { kind: "key", id, name: key.name } as const;
    const before = { signingSecretAt: timeOf(key.signingSecretAtMs) };
    const after = { signingSecretAt: timeOf(createdAtMs) };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "key.make-signing-secret", target, before, after }),
    );
    return ok({ secret, createdAtMs });
  });
  if (made.ok) ctx.announce({ kind: "key", keyId: id });
  return made;
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
