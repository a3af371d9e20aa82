import type { FoundKey } from "#core/key.ts";
import type { KeyHash } from "../ports/key-vault.ts";
import type { Store } from "../ports/store.ts";

/** The key that has or had the value with this hash; deleted and revoked ones too, so that a decision can say what became of them. */
export function findKeyByHash(store: Pick<Store, "keyValues">, hash: KeyHash): Promise<FoundKey | null> {
  return store.keyValues.findKey(hash);
}
