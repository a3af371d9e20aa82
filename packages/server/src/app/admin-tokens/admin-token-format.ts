import { base62Digits, base62Number } from "#core/base62.ts";
import type { Brand } from "#core/brand.ts";
import { CRC32_START, crc32End, crc32Step } from "#core/crc32.ts";

/** An admin token in clear text, well formed: `lk_adm_`, 30 random base62 characters, 6 of checksum. */
export type AdminTokenValue = Brand<string, "AdminTokenValue">;

const PREFIX = "lk_adm_";
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const PATTERN = /^lk_adm_[0-9A-Za-z]{36}$/;

/** Makes an admin token of random bytes: give 64 or more; throws RangeError when they run out. */
export function formatAdminToken(random: Uint8Array): AdminTokenValue {
  const body = PREFIX + base62Digits(random, RANDOM_LENGTH);
  const value = body + checksumOf(body);
  if (!isAdminToken(value)) throw new Error("made an admin token that does not look like one");
  return value;
}

/** Whether a text is an admin token: prefix, length, alphabet and checksum are right. */
export function isAdminToken(text: string): text is AdminTokenValue {
  if (!PATTERN.test(text)) return false;
  return text.slice(-CHECKSUM_LENGTH) === checksumOf(text.slice(0, -CHECKSUM_LENGTH));
}

/** An admin token as it may be shown anywhere: `lk_adm_3kTz…9fQ2`. */
export function displayAdminToken(value: AdminTokenValue): string {
  return `${value.slice(0, PREFIX.length + 4)}…${value.slice(-4)}`;
}

function checksumOf(body: string): string {
  let state = CRC32_START;
  for (const character of body) state = crc32Step(state, character.charCodeAt(0));
  return base62Number(crc32End(state), CHECKSUM_LENGTH);
}
