const ALPHABET = /^[A-Za-z0-9_-]+$/;

/** The bytes of a base64url text, or `null`. Only the one canonical spelling is read: no padding, no other alphabet, no bits to spare. */
export function readBase64url(text: string): Buffer | null {
  if (!ALPHABET.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}
