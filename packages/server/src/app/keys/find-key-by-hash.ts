import type { Key } from "#core/key.ts";
import type { KeyHash } from "../ports/key-vault.ts";
import type { Store } from "../ports/store.ts";

/** The key whose value has this hash; deleted and revoked ones too, so that a decision can say what became of them. */
export function findKeyByHash(store: Pick<Store, "keyValues">, hash: KeyHash): Promise<Key | null> {
  return store.keyValues.findKey(hash);
}
