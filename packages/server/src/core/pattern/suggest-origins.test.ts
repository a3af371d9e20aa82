import fc from "fast-check";
import { expect, test } from "vitest";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import { parseOriginPattern } from "./origin-pattern.ts";
import { suggestOrigins } from "./suggest-origins.ts";

const suggest = (uses: Readonly<Record<string, number>>) =>
  suggestOrigins(Object.entries(uses).map(([origin, requests]) => ({ origin, requests })));
const patternsFor = (uses: Readonly<Record<string, number>>) =>
  suggest(uses).patterns.map(({ pattern, requests }) => [pattern, requests]);

test("one website is itself, whatever its scheme", () => {
  expect(patternsFor({ "https://shop.example": 90, "http://shop.example": 10 })).toEqual([["shop.example", 100]]);
});

test("several subdomains fold into a star, and the domain itself stands beside it", () => {
  const uses = { "https://a.shop.example": 50, "https://b.shop.example": 30, "https://shop.example": 20 };
  expect(patternsFor(uses)).toEqual([
    ["*.shop.example", 80],
    ["shop.example", 20],
  ]);
});

test("a single subdomain stays exact", () => {
  expect(patternsFor({ "https://www.shop.example": 5, "https://shop.example": 9 })).toEqual([
    ["shop.example", 9],
    ["www.shop.example", 5],
  ]);
});

test("neighbours under a public suffix never fold: they are other people's", () => {
  const uses = { "https://ada.github.io": 5, "https://bob.github.io": 4, "https://a.co.uk": 3, "https://b.co.uk": 2 };
  expect(patternsFor(uses).map(([pattern]) => pattern)).toEqual([
    "ada.github.io",
    "bob.github.io",
    "a.co.uk",
    "b.co.uk",
  ]);
});

test("ports are told apart", () => {
  const uses = { "https://a.shop.example:8443": 5, "https://b.shop.example:8443": 4, "https://c.shop.example": 3 };
  expect(patternsFor(uses)).toEqual([
    ["*.shop.example:8443", 9],
    ["c.shop.example", 3],
  ]);
});

test("one's own machine is one pattern, and marked", () => {
  expect(suggest({ "http://localhost:5173": 5, "http://127.0.0.1:8000": 4, "https://shop.example": 91 })).toMatchObject(
    {
      patterns: [
        { pattern: "shop.example", share: 0.91, isLocal: false },
        {
          pattern: "localhost",
          share: 0.09,
          isLocal: true,
          origins: ["http://localhost:5173", "http://127.0.0.1:8000"],
        },
      ],
    },
  );
});

test("what is rare, missing, no website or not told apart is left out, each with its reason", () => {
  const uses = {
    "https://shop.example": 9_960,
    "https://copy.test": 5,
    "": 20,
    "capacitor://localhost": 10,
    "(other)": 4,
  };
  expect(suggest(uses).leftOut.map(({ origin, reason }) => [origin, reason])).toEqual([
    ["", "missing"],
    ["capacitor://localhost", "not-a-website"],
    ["https://copy.test", "rare"],
    ["(other)", "many-others"],
  ]);
});

test("no traffic suggests nothing", () => {
  expect(suggest({})).toEqual({ requests: 0, patterns: [], leftOut: [] });
});

test("every suggestion can be written on a key, admits what it was made of, and all requests are accounted for", () => {
  const host = fc.constantFrom(
    "shop.example",
    "a.shop.example",
    "b.a.shop.example",
    "x.github.io",
    "y.github.io",
    "github.io",
  );
  const other = fc.constantFrom(
    "localhost",
    "127.0.0.1",
    "[::1]",
    "192.0.2.7",
    "com",
    "co.uk",
    "s3.amazonaws.com",
    "b.s3.amazonaws.com",
  );
  const origin = fc
    .tuple(fc.constantFrom("http", "https", "app"), fc.oneof(host, other), fc.constantFrom("", ":8080"))
    .map(([scheme, name, port]) => `${scheme}://${name}${port}`);
  const use = fc.record({
    origin: fc.oneof(origin, fc.constantFrom("", "(other)")),
    requests: fc.integer({ min: 1, max: 9_999 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(use, { selector: (one) => one.origin }), (uses) => {
      const { requests, patterns, leftOut } = suggestOrigins(uses);
      const accounted = [...patterns, ...leftOut].reduce((sum, part) => sum + part.requests, 0);
      expect(accounted).toBe(requests);
      for (const { pattern, origins } of patterns) {
        const parsed = parseOriginPattern(pattern);
        if (!parsed.ok) throw new Error(`${pattern} cannot be written`);
        for (const text of origins) {
          const observed = observeOrigin({ origin: text, referer: undefined, ownHosts: [] });
          expect(matchOrigin(parsed.pattern, observed)).toBe(true);
        }
      }
    }),
  );
});
