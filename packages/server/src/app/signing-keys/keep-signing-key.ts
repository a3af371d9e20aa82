import type { ProjectId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { signingKeyId } from "../ids/signing-key-id.ts";
import type { SigningKey, SigningKeyKind } from "../ports/signing-key-store.ts";
import type { Repositories } from "../ports/store.ts";

/** What is known about a signing key before it has an id. */
export type SigningKeyDraft = {
  readonly projectId: ProjectId;
  readonly name: string;
  readonly kind: SigningKeyKind;
  readonly publicKey: string;
};

const ATTEMPTS = 5;

/** Gives a signing key its id, keeps and audits it, within the caller's transaction. */
export async function keepSigningKey(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  draft: SigningKeyDraft & { readonly sealedPrivateKey: string | null },
): Promise<SigningKey> {
  const { sealedPrivateKey, ...fields } = draft;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const key: SigningKey = {
      ...fields,
      id: signingKeyId.make(ctx.randomBytes),
      createdAtMs: ctx.nowMs(),
      createdBy: describeActor(actor).name,
      revokedAtMs: null,
    };
    if (!(await repositories.signingKeys.add(key, sealedPrivateKey))) continue;
    await repositories.audit.add(
      auditEvent(ctx, actor, {
        projectId: key.projectId,
        action: "signing-key.create",
        target: { kind: "signing-key", id: key.id, name: key.name },
        before: null,
        after: { name: key.name, kind: key.kind },
      }),
    );
    return key;
  }
  throw new Error(`drew ${ATTEMPTS} signing key ids that were all taken: the random generator is broken`);
}
