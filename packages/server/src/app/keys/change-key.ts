import type { Key } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { checkName } from "../check-name.ts";
import type { KeyChanges } from "../ports/key-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { catchUpQuotas, type CountReader } from "../usage/catch-up-quotas.ts";
import { readKeyCounts } from "../usage/read-counts.ts";
import { checkKeySettings } from "./check-key-settings.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeySettingsInput } from "./key-settings-input.ts";
import type { KeyView } from "./key-view.ts";
import { updateKey } from "./update-key.ts";

/** A field that is left out keeps its value; `null` or an empty list takes a restriction away. */
export type ChangeKeyInput = KeyAddress & KeySettingsInput & { readonly name?: string | undefined };

/** Changes a key's name, restrictions, limits, expiry, or whether it is enabled. Editors may. */
export async function changeKey(ctx: AppContext, actor: Actor, input: ChangeKeyInput): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  const changes = checkChanges(ctx, input);
  if (!changes.ok) return changes;
  const changed = await updateKey(ctx, actor, key.value, {
    action: "key.change",
    decide: (current) => decideChange(current, changes.value),
  });
  if (changed.ok) await catchUp(ctx, key.value, changed.value);
  return changed;
}

/** Where the plan has a quota per key, the key is counted already; it then counts once more what was counted, which changes nothing. */
async function catchUp(ctx: AppContext, before: Key, after: Key): Promise<void> {
  const { projectId, id: keyId } = after;
  const read: CountReader = (period) => readKeyCounts(ctx.store, { projectId, keyId, ...period });
  if (before.quotaPerDay === null && after.quotaPerDay !== null) await catchUpQuotas(ctx, "day", read);
  if (before.quotaPerMonth === null && after.quotaPerMonth !== null) await catchUpQuotas(ctx, "month", read);
}

function checkChanges(ctx: AppContext, input: ChangeKeyInput): Result<KeyChanges> {
  const name = input.name === undefined ? null : checkName(input.name);
  if (name?.ok === false) return name;
  const settings = checkKeySettings(ctx, input);
  if (!settings.ok) return settings;
  return ok(name === null ? settings.value : { ...settings.value, name: name.value });
}

function decideChange(key: Key, changes: KeyChanges): Result<KeyChanges> {
  if (key.deletedAtMs !== null) return refuse.conflict("This key is deleted. Undelete it first, then change it.");
  if (key.revokedAtMs !== null) return refuse.conflict("This key is revoked for good. Make a new key instead.");
  if (key.isDefault && isRestricted({ ...key, ...changes })) {
    return refuse.conflict(
      "The default key is for trying things out and stays unrestricted. Make a new key and restrict that.",
    );
  }
  return ok(changes);
}

/** Restricted to clients or services; limits, quotas and an expiry are no restrictions. */
function isRestricted(key: Key): boolean {
  return (
    key.services !== null ||
    key.resources !== null ||
    key.origins.length > 0 ||
    key.userAgents.length > 0 ||
    key.ips.length > 0
  );
}
