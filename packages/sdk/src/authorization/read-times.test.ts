import fc from "fast-check";
import { expect, it } from "vitest";
import { readTimes } from "./read-times.ts";

const NONE = { issuedAtMs: null, expiresAtMs: null };

function tokenOf(claims: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `e30.${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.c2ln`;
}

it("the times of a token are read from its claims, whatever else they say", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.string({ unit: "grapheme" }), (iat, exp, origin) => {
      expect(readTimes(tokenOf({ iat, exp, origin }))).toEqual({ issuedAtMs: iat * 1_000, expiresAtMs: exp * 1_000 });
    }),
  );
});

it("a key, a broken token and times that are no numbers have none", () => {
  const broken = [tokenOf({ exp: "soon", iat: null }), tokenOf(null), "a.b", "a.%.c", "lk_pub_abc", ""];
  for (const token of broken) expect(readTimes(token), token).toEqual(NONE);
  fc.assert(fc.property(fc.string(), (text) => void readTimes(text)));
});
