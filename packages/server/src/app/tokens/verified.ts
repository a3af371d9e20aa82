import type { SigningKeyId, TokenId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { SignatureFact } from "#core/signature/signature-fact.ts";
import type { TokenFact } from "#core/token/token-fact.ts";

/**
 * Something that a signing key vouches for, as the key that it stands in for. It says nothing about now: it stays true until
 * one of the signing keys, the token's record or the project changes.
 */
export type Verified = {
  readonly key: Key;
  /** `null` for a signed address. */
  readonly token: TokenFact | null;
  /** `null` for a token. */
  readonly signature: SignatureFact | null;
  /** The record of a token that was made here. */
  readonly tokenId: TokenId | null;
  readonly signingKeyIds: readonly SigningKeyId[];
};
