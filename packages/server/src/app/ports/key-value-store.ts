import type { KeyId } from "#core/ids.ts";
import type { FoundKey, PreviousValue } from "#core/key.ts";
import type { KeyHash } from "./key-vault.ts";

/** A key's value as it is kept: `sealed` is `null` for a secret key, whose value is kept nowhere. */
export type KeptValue = { readonly hash: KeyHash; readonly sealed: string | null; readonly display: string };

/**
 * The way from a key to its values and back.
 * Guarantees: no value is kept in clear text; an earlier value is remembered as long as its key.
 */
export type KeyValueStore = {
  /** The key that has or had the value with this hash, deleted and revoked ones too. */
  findKey(hash: KeyHash): Promise<FoundKey | null>;
  /** The encrypted value of a public key; `null` for a secret one. */
  sealedValue(id: KeyId): Promise<string | null>;
  /** Gives a key a new value, which nobody has; the one it had becomes its latest earlier value. */
  replace(id: KeyId, value: KeptValue, previous: Omit<PreviousValue, "display">): Promise<void>;
  /** The value that was replaced last; `null` when none was. */
  previous(id: KeyId): Promise<PreviousValue | null>;
  /** Ends the earlier value that was replaced last. */
  endPrevious(id: KeyId, atMs: number): Promise<void>;
};
