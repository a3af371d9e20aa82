import type { Brand } from "#core/brand.ts";
import type { KeyValue } from "#core/key-format.ts";

/** HMAC-SHA-256 of a secret value under the server secret, 64 hexadecimal digits. */
export type KeyHash = Brand<string, "KeyHash">;

/**
 * Keeps values that must not stand in the database in clear text.
 * Guarantees: `hash` is the same for the same value and server secret, and says nothing without the secret; `open` gives back
 * what `seal` was given, and throws when the text was changed or sealed under another server secret.
 */
export type KeyVault = {
  /** The look-up hash of a key, an admin token or a setup token. */
  hash(value: string): KeyHash;
  /** Encrypts a public key's value so that the console can show it again. */
  seal(value: KeyValue): string;
  open(sealed: string): KeyValue;
  /** Encrypts any other text that must be read again; what was sealed for one purpose does not open for another. */
  sealText(purpose: string, text: string): string;
  openText(purpose: string, sealed: string): string;
};
