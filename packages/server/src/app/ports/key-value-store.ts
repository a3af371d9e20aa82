import type { KeyId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { KeyHash } from "./key-vault.ts";

/** The way from a key to its value and back. Guarantees: no value is kept in clear text. */
export type KeyValueStore = {
  /** The key whose value has this hash, deleted and revoked ones too. */
  findKey(hash: KeyHash): Promise<Key | null>;
  /** The encrypted value of a public key; `null` for a secret one. */
  sealedValue(id: KeyId): Promise<string | null>;
};
