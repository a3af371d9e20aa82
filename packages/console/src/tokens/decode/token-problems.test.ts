import { expect, it } from "vitest";
import type { SigningKey } from "../../api/model.ts";
import type { DecodedToken } from "./decode-token.ts";
import { tokenProblems } from "./token-problems.ts";

const NOW_S = 1_800_000_000;
const signer = (part: Partial<SigningKey>): SigningKey => ({
  id: "7K3QX0ZP9A",
  name: "Shop server",
  kind: "made",
  publicKey: "",
  createdAt: "2026-11-21T12:00:00Z",
  createdBy: "ada@shop.example",
  revokedAt: null,
  status: "active",
  ...part,
});
const CTX = {
  nowMs: NOW_S * 1000,
  projectId: "prj_4mZ0Kq8vTn2LrXa7",
  signers: [
    signer({}),
    signer({ id: "OLDOLDOLD0", name: "Old server", status: "revoked" }),
    signer({ id: "MANAGED000", kind: "managed" }),
  ],
};
const GOOD: DecodedToken = {
  text: "eyJ",
  header: { alg: "ES256", kid: "7K3QX0ZP9A", typ: "JWT" },
  claims: { iss: CTX.projectId, iat: NOW_S - 10, exp: NOW_S + 1800, origin: ["shop.example"], scope: "maps" },
  signatureBytes: 64,
};
const withHeader = (header: object): DecodedToken => ({ ...GOOD, header: { ...GOOD.header, ...header } });
const withClaims = (claims: object): DecodedToken => ({ ...GOOD, claims: { ...GOOD.claims, ...claims } });

it("nothing is wrong with a token that is as it should be", () => {
  expect(tokenProblems(GOOD, CTX)).toEqual([]);
});

it.each<[string, DecodedToken, RegExp]>([
  ["another algorithm", withHeader({ alg: "HS256" }), /only "ES256"/],
  ["a key inside the token", withHeader({ jwk: {} }), /header has jwk/],
  ["no kid", withHeader({ kid: undefined }), /names no kid/],
  ["a kid that nobody has", withHeader({ kid: "AAAAAAAAAA" }), /No signing key of this project/],
  ["a revoked signing key", withHeader({ kid: "OLDOLDOLD0" }), /Old server, was revoked/],
  ["a signature in DER", { ...GOOD, signatureBytes: 71 }, /in DER, as openssl writes it/],
  ["no signature", { ...GOOD, signatureBytes: 0 }, /not signed/],
  ["no iss", withClaims({ iss: undefined }), /iss is missing/],
  ["no iat", withClaims({ iat: undefined }), /iat is missing/],
  ["milliseconds", withClaims({ exp: (NOW_S + 1800) * 1000 }), /exp is in milliseconds/],
  ["an end that has passed", withClaims({ exp: NOW_S - 61 }), /has ended/],
  ["no end, and more than an hour old", withClaims({ iat: NOW_S - 3700, exp: undefined }), /has ended/],
  ["a beginning that lies ahead", withClaims({ iat: NOW_S + 61 }), /not valid yet/],
  ["an empty list of websites", withClaims({ origin: [] }), /origin is empty/],
  ["services that are no list", withClaims({ scope: 7 }), /scope must be a list/],
])("says what is wrong: %s", (_, token, sentence) => {
  expect(tokenProblems(token, CTX)).toEqual([expect.stringMatching(sentence)]);
});

it("clocks may differ by a minute", () => {
  expect(tokenProblems(withClaims({ exp: NOW_S - 59 }), CTX)).toEqual([]);
  expect(tokenProblems(withClaims({ iat: NOW_S + 59 }), CTX)).toEqual([]);
});

it("a token that was made here without an end has none", () => {
  const token = {
    ...withClaims({ iat: NOW_S - 9_000_000, exp: undefined }),
    header: { alg: "ES256", kid: "MANAGED000" },
  };
  expect(tokenProblems(token, CTX)).toEqual([]);
});
