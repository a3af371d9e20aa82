import type { KeyId, SigningKeyId, TokenId } from "#core/ids.ts";

/** The ids by which limits, usage and blocked requests know what is no key, as they know a key by its own. */
export const usageId = {
  ofToken: (id: TokenId): KeyId => String(id) as KeyId,
  /** All that one signing key signed counts together. */
  ofSigningKey: (id: SigningKeyId): KeyId => `sig_${id}` as KeyId,
};
