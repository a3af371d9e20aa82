import { isDeepStrictEqual } from "node:util";
import type { DraftedRestrictions, Key } from "#core/key.ts";
import { restrictionsOf } from "#core/restrictions-of.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { draftId } from "../ids/draft-id.ts";
import { checkKeySettings } from "../keys/check-key-settings.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import type { KeySettingsInput } from "../keys/key-settings-input.ts";
import { UNRESTRICTED } from "../keys/unrestricted.ts";
import { updateKey } from "../keys/update-key.ts";
import type { KeyChanges } from "../ports/key-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import type { DraftView } from "./draft-view.ts";
import { viewDraft } from "./view-draft.ts";

/** A whole restriction to try; what is left out does not restrict. */
export type SaveDraftInput = KeyAddress & Pick<KeySettingsInput, keyof DraftedRestrictions>;

/** Tries a restriction on every request from now on, without refusing any; a draft that says something else starts its findings anew. Editors may. */
export async function saveDraft(ctx: AppContext, actor: Actor, input: SaveDraftInput): Promise<Result<DraftView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  const settings = checkKeySettings(ctx, said(input));
  if (!settings.ok) return settings;
  const draft = { ...UNRESTRICTED, ...settings.value, id: draftId.make(ctx.randomBytes), sinceMs: ctx.nowMs() };
  const restrictions = restrictionsOf(draft);
  const saved = await updateKey(ctx, actor, key.value, {
    action: "key.draft.save",
    decide: (current) => decideSave(current, { ...restrictions, id: draft.id, sinceMs: draft.sinceMs }),
  });
  return saved.ok ? ok(await viewDraft(ctx, saved.value)) : saved;
}

function said({ services, resources, origins, userAgents, ips, missingOrigin }: SaveDraftInput): KeySettingsInput {
  return { services, resources, origins, userAgents, ips, missingOrigin };
}

function decideSave(key: Key, draft: NonNullable<Key["draft"]>): Result<KeyChanges> {
  if (key.deletedAtMs !== null)
    return refuse.conflict("This key is deleted. Undelete it first, then try a restriction.");
  if (key.revokedAtMs !== null) return refuse.conflict("This key is revoked for good: there is nothing left to try.");
  if (key.isDefault) {
    return refuse.conflict(
      "The default key is for trying things out and stays unrestricted. Make a new key and try a restriction on that.",
    );
  }
  const isSame = key.draft !== null && isDeepStrictEqual(restrictionsOf(key.draft), restrictionsOf(draft));
  return ok(isSame ? {} : { draft });
}
