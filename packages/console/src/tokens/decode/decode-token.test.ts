import { expect, it } from "vitest";
import { decodeToken } from "./decode-token.ts";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const TOKEN = `${encode({ alg: "ES256" })}.${encode({ iss: "prj_ü" })}.${Buffer.alloc(64, 7).toString("base64url")}`;

it("a token is taken apart, also one that stands in an address or a header", () => {
  const token = { text: TOKEN, header: { alg: "ES256" }, claims: { iss: "prj_ü" }, signatureBytes: 64 };
  for (const pasted of [TOKEN, `  ${TOKEN}\n`, `https://maps.example/a?token=${TOKEN}&b=1`, `Bearer ${TOKEN}`])
    expect(decodeToken(pasted)).toEqual({ kind: "token", token });
});

it.each([
  ["lk_pub_abc", /a key, not a token/],
  ["eyJhbGciOiJFUzI1NiJ9.e30", /three parts.*has 2/],
  ["hello", /three parts.*has one/],
  [`${encode("text")}.${encode({})}.AAAA`, /header, is not a JSON object/],
  [`${encode({})}.${encode([1])}.AAAA`, /claims, is not a JSON object/],
])("what is no token is told from one: %s", (pasted, sentence) => {
  expect(decodeToken(pasted)).toEqual({ kind: "other", sentence: expect.stringMatching(sentence) });
});

it("nothing is said before anything was pasted", () => {
  expect(decodeToken("  ")).toBeNull();
});
