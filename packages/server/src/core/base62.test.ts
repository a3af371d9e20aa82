import fc from "fast-check";
import { expect, test } from "vitest";
import { BASE62, base62Digits, base62Number, base62Value } from "./base62.ts";

test("a number written in base62 reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (value) => {
      const digits = base62Number(value, 6);
      expect(digits).toHaveLength(6);
      expect(digits.split("").reduce((sum, digit) => sum * 62 + base62Value(digit.charCodeAt(0)), 0)).toBe(value);
    }),
  );
});

test("only the 62 digits have a value", () => {
  for (let code = 0; code < 256; code += 1) expect(base62Value(code)).toBe(BASE62.indexOf(String.fromCharCode(code)));
});

test("over all bytes, every digit comes equally often", () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const counts = Map.groupBy(base62Digits(everyByte, 248), (digit) => digit);
  expect(counts.size).toBe(62);
  for (const [, same] of counts) expect(same).toHaveLength(4);
});

test("bytes that run out are an error, not a shorter text", () => {
  expect(() => base62Digits(new Uint8Array(29), 30)).toThrow(RangeError);
  expect(() => base62Digits(new Uint8Array(64).fill(255), 30)).toThrow(RangeError);
});
