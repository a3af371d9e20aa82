import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatKey } from "#core/key-format.ts";
import { createKeyVault } from "./key-vault.ts";

const secret = Buffer.alloc(32, 7);
const vault = createKeyVault(secret);
const value = formatKey("public", new Uint8Array(64).fill(9));

describe("the key vault", () => {
  test("hashes the same value to the same hash, under one server secret only", () => {
    expect(createKeyVault(Buffer.from(secret)).hash(value)).toBe(vault.hash(value));
    expect(createKeyVault(Buffer.alloc(32, 8)).hash(value)).not.toBe(vault.hash(value));
    expect(vault.hash(value)).toMatch(/^[0-9a-f]{64}$/);
  });

  test("opens what it sealed, and never seals alike", () => {
    expect(vault.open(vault.seal(value))).toBe(value);
    expect(vault.seal(value)).not.toBe(vault.seal(value));
    expect(vault.seal(value)).not.toContain(value.slice(9, 20));
  });

  test("opens nothing that was changed in any place, or sealed under another secret", () => {
    const sealed = vault.seal(value);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom("A", "z", "0", "."), (place, character) => {
        fc.pre(sealed[place] !== character);
        const changed = sealed.slice(0, place) + character + sealed.slice(place + 1);
        // The last character of base64url may carry bits that stand for nothing.
        fc.pre(place < sealed.length - 1);
        expect(() => vault.open(changed)).toThrow();
      }),
    );
    expect(() => createKeyVault(Buffer.alloc(32, 8)).open(sealed)).toThrow("another server secret");
    expect(() => vault.open("")).toThrow();
  });

  test("opens another text for the purpose it was sealed for, and for no other", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const sealed = vault.sealText("token value", text);
        expect(vault.openText("token value", sealed)).toBe(text);
        expect(() => vault.openText("signing key", sealed)).toThrow();
        expect(() => vault.open(sealed)).toThrow();
      }),
      { numRuns: 50 },
    );
    expect(() => vault.openText("token value", vault.seal(value))).toThrow();
  });
});
