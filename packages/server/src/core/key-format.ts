import { base62Digits, base62Number, base62Value } from "./base62.ts";
import type { Brand } from "./brand.ts";
import { CRC32_START, crc32End, crc32Step } from "./crc32.ts";
import type { KeyKind } from "./key.ts";

/** A key in clear text, well formed: `lk_pub_` or `lk_sec_`, 30 random base62 characters, 6 of checksum. */
export type KeyValue = Brand<string, "KeyValue">;

/** The source of a regular expression that finds keys in any text; no anchors, so that a key is found (and hidden) wherever it is glued in. */
export const KEY_PATTERN = "lk_(?:pub|sec)_[0-9A-Za-z]{36}";

const PREFIXES = { public: "lk_pub_", secret: "lk_sec_" } as const;
const PREFIX_LENGTH = 7;
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const BODY_END = PREFIX_LENGTH + RANDOM_LENGTH;
const KEY_LENGTH = BODY_END + CHECKSUM_LENGTH;

const PREFIX_STATES = { public: crcState(PREFIXES.public), secret: crcState(PREFIXES.secret) } as const;

/** Makes a key of random bytes: give 64 or more; throws RangeError when they run out. */
export function formatKey(kind: KeyKind, random: Uint8Array): KeyValue {
  const body = PREFIXES[kind] + base62Digits(random, RANDOM_LENGTH);
  return (body + base62Number(crc32End(crcState(body)), CHECKSUM_LENGTH)) as KeyValue;
}

/** Reads a key: prefix, length, alphabet and checksum must be right; else `null`. */
export function readKey(text: string): { readonly value: KeyValue; readonly kind: KeyKind } | null {
  if (text.length !== KEY_LENGTH) return null;
  const kind = kindOf(text);
  if (kind === null) return null;
  let state: number = PREFIX_STATES[kind];
  for (let index = PREFIX_LENGTH; index < BODY_END; index += 1) {
    const code = text.charCodeAt(index);
    if (base62Value(code) < 0) return null;
    state = crc32Step(state, code);
  }
  let checksum = 0;
  for (let index = BODY_END; index < KEY_LENGTH; index += 1) {
    const digit = base62Value(text.charCodeAt(index));
    if (digit < 0) return null;
    checksum = checksum * 62 + digit;
  }
  return checksum === crc32End(state) ? { value: text as KeyValue, kind } : null;
}

/** A key as it may be shown anywhere: `lk_pub_3kTz…9fQ2`. */
export function displayKey(value: KeyValue): string {
  return `${value.slice(0, PREFIX_LENGTH + 4)}…${value.slice(-4)}`;
}

function kindOf(text: string): KeyKind | null {
  if (text.startsWith(PREFIXES.public)) return "public";
  return text.startsWith(PREFIXES.secret) ? "secret" : null;
}

function crcState(text: string): number {
  let state = CRC32_START;
  for (let index = 0; index < text.length; index += 1) state = crc32Step(state, text.charCodeAt(index));
  return state;
}
