import type { KeyValue } from "#core/key-format.ts";
import type { Key } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { keyId } from "../ids/key-id.ts";
import type { Repositories } from "../ports/store.ts";
import { drawValue } from "./draw-value.ts";
import { UNRESTRICTED } from "./unrestricted.ts";

/** What is decided about a key before it has an id and a value. */
export type KeyDraft = Omit<
  Key,
  "id" | "display" | "draft" | "signingSecretAtMs" | "revokedAtMs" | "deletedAtMs" | "createdAtMs" | "createdBy"
>;

const ATTEMPTS = 5;

/** Gives a key its id and value, keeps and audits it, within the caller's transaction. A value that is taken is drawn again. */
export async function issueKey(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  draft: KeyDraft,
): Promise<{ key: Key; value: KeyValue }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { value, kept } = drawValue(ctx, draft.kind);
    const key: Key = {
      ...draft,
      draft: null,
      signingSecretAtMs: null,
      id: keyId.make(ctx.randomBytes),
      display: kept.display,
      revokedAtMs: null,
      deletedAtMs: null,
      createdAtMs: ctx.nowMs(),
      createdBy: describeActor(actor).name,
    };
    if (await repositories.keys.add(key, kept)) {
      await repositories.audit.add(keyCreated(ctx, actor, key));
      return { key, value };
    }
  }
  throw new Error(`drew ${ATTEMPTS} key values that were all taken: the random generator is broken`);
}

function keyCreated(ctx: AppContext, actor: Actor, key: Key) {
  const { name, kind, isDefault, enabled, expiresAtMs } = key;
  const usual = { ...UNRESTRICTED, enabled: true, expiresAtMs: null };
  const said = changedFields<Partial<Key>>(usual, { ...restrictionsOf(key), enabled, expiresAtMs });
  return auditEvent(ctx, actor, {
    projectId: key.projectId,
    action: "key.create",
    target: { kind: "key", id: key.id, name },
    before: null,
    after: { name, kind, ...(isDefault ? { isDefault } : {}), ...said?.after },
  });
}

function restrictionsOf(key: Key): Partial<Key> {
  return Object.fromEntries(Object.entries(key).filter(([field]) => field in UNRESTRICTED));
}
