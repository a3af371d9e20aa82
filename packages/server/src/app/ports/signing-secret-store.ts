import type { KeyId } from "#core/ids.ts";

/** What keys sign URLs with. Guarantees: a secret is kept sealed, and goes with its key. */
export type SigningSecretStore = {
  /** Keeps a secret in place of the one that was there. */
  set(keyId: KeyId, sealed: string): Promise<void>;
  /** The sealed secret; `null` when the key has none. */
  find(keyId: KeyId): Promise<string | null>;
};
