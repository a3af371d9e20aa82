import { expect, it } from "vitest";
import { claimLines, headerLines } from "./token-lines.ts";

const NOW_S = 1_800_000_000;
const CTX = { nowMs: NOW_S * 1000, projectId: "prj_4mZ0Kq8vTn2LrXa7", signers: [] };
const tokenOf = (claims: object) => ({ text: "", header: { alg: "ES256" }, claims: { ...claims }, signatureBytes: 64 });
const wordsOf = (claims: object) =>
  Object.fromEntries(claimLines(tokenOf(claims), CTX).map(({ name, words }) => [name, words]));

it("each claim is put in words, and times say how far away they are", () => {
  const words = wordsOf({
    iss: CTX.projectId,
    iat: NOW_S - 180,
    exp: NOW_S + 1800,
    origin: "shop.example, *.shop.example",
    scope: ["maps", "server_api"],
    role: "admin",
  });
  expect(words).toMatchObject({
    iss: "Whose it is: this project's.",
    iat: expect.stringMatching(/^When it was made: .*2027.*, 3 minutes ago\.$/),
    exp: expect.stringMatching(/^When it ends: .*, in 30 minutes\.$/),
    origin: "Which websites may use it: shop.example, *.shop.example.",
    scope: "What it may do: maps, geocoding and places.",
    role: "Latchkey does not look at this.",
  });
});

it("what is left out is said too, because it means something", () => {
  expect(wordsOf({ iat: NOW_S })).toMatchObject({
    exp: "Left out: it ends one hour after it was made.",
    origin: "Left out: any website may use it.",
    scope: "Left out: it may do all that is on in the project.",
  });
});

it("a claim with a name of the language's own, or no time at all, breaks nothing", () => {
  expect(wordsOf({ constructor: 1, exp: "soon", iat: 1e300 })).toMatchObject({
    constructor: "Latchkey does not look at this.",
    exp: "When it ends: not a time.",
    iat: "When it was made: not a time.",
  });
  expect(headerLines(tokenOf({}), CTX)[0]?.words).toContain("ECDSA");
});
