import type { FoundKey, Key } from "#core/key.ts";
import type { Verified } from "../tokens/verified.ts";

/** The key that a credential stands for. */
export type Identity = {
  readonly key: Key | FoundKey;
  /** What a signing key vouched for; `null` for a key's own value. */
  readonly verified: Verified | null;
  /** What the key signs addresses with; `null`: nothing. */
  readonly signingSecret: Buffer | null;
};
