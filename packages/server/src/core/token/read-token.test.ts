import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_TOKEN, looksLikeToken, readToken, TOKEN_PATTERN } from "./read-token.ts";

const SIGNATURE = Buffer.alloc(64, 7).toString("base64url");
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = (header: object, claims: unknown = { iss: "a" }) => `${part(header)}.${part(claims)}.${SIGNATURE}`;
const HEADER = { alg: "ES256", kid: "7K3QX0ZP9A", typ: "JWT" };

describe("a token", () => {
  test("is taken apart into its key's id and its claims", () => {
    expect(readToken(token(HEADER, { iss: "a", scope: ["maps"] }))).toEqual({
      kid: "7K3QX0ZP9A",
      claims: { iss: "a", scope: ["maps"] },
    });
    expect(readToken(token({ alg: "ES256", kid: "x" }))?.kid).toBe("x");
    expect(readToken(token({ ...HEADER, typ: "jwt" }))?.kid).toBe(HEADER.kid);
  });

  test.each([
    [{ ...HEADER, alg: "none" }],
    [{ ...HEADER, alg: "HS256" }],
    [{ ...HEADER, alg: ["ES256"] }],
    [{ ...HEADER, typ: "JWE" }],
    [{ ...HEADER, typ: null }],
    [{ ...HEADER, crit: [] }],
    [{ ...HEADER, jwk: {} }],
    [{ ...HEADER, enc: "A128GCM" }],
    [{ alg: "ES256" }],
    [{ kid: "x" }],
  ])("with the header %j is none", (header) => {
    expect(readToken(token(header))).toBeNull();
  });

  test("is read or refused, and never breaks the reader", () => {
    const pieces = fc.array(fc.oneof(fc.string(), fc.base64String(), fc.constantFrom(part(HEADER), SIGNATURE, "")), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join(".");
        const read = readToken(text);
        if (read !== null) expect(looksLikeToken(text)).toBe(true);
      }),
    );
    expect(readToken(token(HEADER, { pad: "x".repeat(LONGEST_TOKEN) }))).toBeNull();
  });

  test("is found in any text, so that it can be blotted out", () => {
    const text = `GET /x?token=${token(HEADER)}&a=1`;
    expect(text.replaceAll(new RegExp(TOKEN_PATTERN, "g"), "*")).toBe("GET /x?token=*&a=1");
  });
});
