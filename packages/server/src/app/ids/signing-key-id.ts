import type { SigningKeyId } from "#core/ids.ts";
import type { IdKind } from "./id-kind.ts";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LENGTH = 10;
/** The largest multiple of 36 that a byte can hold: what is above it would favour the first digits. */
const FAIR = 252;

/** Makes and recognises signing key ids: ten capital letters and digits, as Apple's `kid` has them. */
export const signingKeyId: IdKind<SigningKeyId> = {
  is: (text): text is SigningKeyId => /^[0-9A-Z]{10}$/.test(text),
  make(randomBytes) {
    const text = [...randomBytes(64)]
      .filter((byte) => byte < FAIR)
      .slice(0, LENGTH)
      .map((byte) => DIGITS[byte % DIGITS.length])
      .join("");
    if (!signingKeyId.is(text)) throw new Error(`made a signing key id that does not look like one: ${text}`);
    return text;
  },
};
