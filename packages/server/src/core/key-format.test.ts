import fc from "fast-check";
import { expect, test } from "vitest";
import { BASE62, base62Number } from "./base62.ts";
import { CRC32_START, crc32End, crc32Step } from "./crc32.ts";
import { displayKey, formatKey, KEY_PATTERN, type KeyValue, readKey } from "./key-format.ts";

const BYTES = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 248);

const kind = fc.constantFrom("public" as const, "secret" as const);
const key = fc
  .tuple(kind, fc.uint8Array({ minLength: 96, maxLength: 96 }))
  .map(([of, random]) => formatKey(of, random));
const character = fc.oneof(fc.constantFrom(...BASE62.split("")), fc.string({ minLength: 1, maxLength: 1 }));

test("a key has its documented form, and a checksum that never changes", () => {
  expect(formatKey("public", new Uint8Array(64))).toBe("lk_pub_0000000000000000000000000000002kSz7r");
  expect(formatKey("secret", BYTES)).toMatch(/^lk_sec_[0-9A-Za-z]{36}$/);
});

test("every key that was made reads, with its kind", () => {
  fc.assert(
    fc.property(kind, fc.uint8Array({ minLength: 96, maxLength: 96 }), (of, random) => {
      const value = formatKey(of, random);
      expect(readKey(value)).toEqual({ value, kind: of });
    }),
  );
});

test("a key with any one character changed is rejected", () => {
  const value = formatKey("public", BYTES);
  for (let at = 0; at < value.length; at += 1) {
    for (const other of [...BASE62.split(""), "-", "_", " ", "é", "\0", "０"]) {
      if (other !== value[at]) expect(readKey(value.slice(0, at) + other + value.slice(at + 1))).toBe(null);
    }
  }
});

test("a key with two characters exchanged is rejected", () => {
  fc.assert(
    fc.property(key, fc.nat({ max: 42 }), fc.nat({ max: 42 }), (value, one, other) => {
      const characters = value.split("");
      const [first = "", second = ""] = [characters[one], characters[other]];
      fc.pre(first !== second);
      characters[one] = second;
      characters[other] = first;
      expect(readKey(characters.join(""))).toBe(null);
    }),
    { numRuns: 1000 },
  );
});

test("a key with a character more, a character less, or in another case is rejected", () => {
  fc.assert(
    fc.property(key, character, fc.nat({ max: 42 }), (value, extra, at) => {
      expect(readKey(value.slice(0, at) + extra + value.slice(at))).toBe(null);
      expect(readKey(value.slice(0, at) + value.slice(at + 1))).toBe(null);
      expect(readKey(value.toUpperCase())).toBe(null);
      expect(readKey(` ${value}`)).toBe(null);
    }),
  );
});

test("any other text is rejected", () => {
  for (const text of ["", "lk_pub_", `lk_pub_${"0".repeat(36)}`, `lk_adm_${"0".repeat(36)}`])
    expect(readKey(text)).toBe(null);
  fc.assert(
    fc.property(fc.stringMatching(/^lk_(pub|sec)_[0-9A-Za-z]{36}$/), (text) => {
      expect(readKey(text)).toBe(null);
    }),
  );
});

test("a right checksum does not excuse a character that no key has", () => {
  for (const strange of ["-", "_", " ", "+", "\u0130", "ı", "é"]) {
    const body = `lk_pub_${strange}${"0".repeat(29)}`;
    expect(readKey(withChecksum(body))).toBe(null);
  }
});

test("a checksum has one way of writing only", () => {
  // "1-" would be worth as much as "0z", if a sign counted as a digit below zero.
  const endingInZ = Array.from({ length: 5000 }, (_, count) =>
    withChecksum(`lk_pub_${String(count).padStart(30, "0")}`),
  ).filter((text) => text.endsWith("z") && !text.endsWith("zz"));
  expect(endingInZ.length).toBeGreaterThan(10);
  for (const text of endingInZ) {
    expect(readKey(text)).not.toBe(null);
    expect(readKey(`${text.slice(0, -2)}${BASE62.charAt(BASE62.indexOf(text.charAt(41)) + 1)}-`)).toBe(null);
  }
});

test("the pattern finds every key in any text, wherever it is glued in", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(key, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(" ", "&", "=", "/", "%20", '"', "é"),
      (before, keys, between) => {
        const text = `${before}${between}${keys.join(between)}${between}`;
        expect(text.match(new RegExp(KEY_PATTERN, "g"))).toEqual(keys);
      },
    ),
  );
  const glued: KeyValue = formatKey("secret", BYTES);
  expect(`x${glued}yz`.replaceAll(new RegExp(KEY_PATTERN, "g"), "")).toBe("xyz");
});

test("the shown form tells keys apart and gives none away", () => {
  fc.assert(
    fc.property(key, (value) => {
      const shown = displayKey(value);
      expect(shown).toMatch(/^lk_(?:pub|sec)_[0-9A-Za-z]{4}…[0-9A-Za-z]{4}$/);
      expect(value.startsWith(shown.slice(0, 11)) && value.endsWith(shown.slice(-4))).toBe(true);
    }),
  );
});

function withChecksum(body: string): string {
  let state = CRC32_START;
  for (let index = 0; index < body.length; index += 1) state = crc32Step(state, body.charCodeAt(index));
  return body + base62Number(crc32End(state), 6);
}
