import fc from "fast-check";
import { expect, test } from "vitest";
import { CRC32_START, crc32End, crc32Step } from "./crc32.ts";

test.each([
  ["", 0],
  ["a", 0xe8b7be43],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("the checksum of %j is the published one", (text, checksum) => {
  expect(crc32Of(new TextEncoder().encode(text))).toBe(checksum);
});

test("any change within 32 bits in a row changes the checksum", () => {
  const change = fc.uint8Array({ minLength: 4, maxLength: 4 }).filter((bytes) => bytes.some((byte) => byte !== 0));
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 64 }), change, fc.nat(), (bytes, bits, at) => {
      const start = at % (bytes.length - 3);
      const changed = bytes.map((byte, index) => byte ^ (bits[index - start] ?? 0));
      expect(crc32Of(changed)).not.toBe(crc32Of(bytes));
    }),
  );
});

function crc32Of(bytes: Uint8Array): number {
  return crc32End(bytes.reduce((state, byte) => crc32Step(state, byte), CRC32_START));
}
