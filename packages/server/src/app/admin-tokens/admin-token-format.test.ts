import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readKey } from "#core/key-format.ts";
import { displayAdminToken, formatAdminToken, isAdminToken } from "./admin-token-format.ts";

const random = fc
  .uint8Array({ minLength: 128, maxLength: 128 })
  .filter((bytes) => bytes.filter((byte) => byte < 248).length > 30);

describe("an admin token", () => {
  test("is recognised as made, and is no key", () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const value = formatAdminToken(bytes);
        expect(value).toMatch(/^lk_adm_[0-9A-Za-z]{36}$/);
        expect([isAdminToken(value), readKey(value)]).toEqual([true, null]);
      }),
    );
  });

  test("is not recognised with one character changed", () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 7, max: 42 }),
        fc.constantFrom("a", "B", "3"),
        (bytes, place, character) => {
          const value = formatAdminToken(bytes);
          fc.pre(value[place] !== character);
          expect(isAdminToken(value.slice(0, place) + character + value.slice(place + 1))).toBe(false);
        },
      ),
    );
  });

  test("is shown without what makes it work", () => {
    const value = formatAdminToken(new Uint8Array(64).fill(1));
    expect(displayAdminToken(value)).toBe(`lk_adm_1111…${value.slice(-4)}`);
  });
});
