/** The digits of base62, in the order of their values. */
export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Four whole alphabets fit into a byte; bytes above would make the first digits likelier than the last. */
const FAIR_BYTES = 4 * BASE62.length;

/** `length` digits, each equally likely when the bytes are; throws RangeError when `random` runs out (give twice the length). */
export function base62Digits(random: Uint8Array, length: number): string {
  let digits = "";
  for (const byte of random) {
    if (digits.length === length) break;
    if (byte < FAIR_BYTES) digits += BASE62.charAt(byte % BASE62.length);
  }
  if (digits.length < length)
    throw new RangeError(`${random.length} random bytes were not enough for ${length} digits`);
  return digits;
}

/** A whole number below 62^width, written big-endian with zeros in front. */
export function base62Number(value: number, width: number): string {
  let rest = value;
  let digits = "";
  for (let place = 0; place < width; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}

/** The value of a digit by its character code; -1 for any other character. */
export function base62Value(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  if (code >= 97 && code <= 122) return code - 61;
  return -1;
}
