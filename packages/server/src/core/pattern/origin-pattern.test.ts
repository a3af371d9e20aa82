import { describe, expect, test } from "vitest";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import { ORIGIN_PATTERN_CASES } from "./origin-pattern.cases.ts";
import { ORIGIN_PATTERN_REFUSALS } from "./origin-pattern.refusals.ts";
import { type OriginPattern, parseOriginPattern } from "./origin-pattern.ts";

describe.each(ORIGIN_PATTERN_CASES)("the pattern $pattern", ({ pattern: text, admits, refuses }) => {
  const pattern = read(text);
  test.each(admits)("admits %j", (referer) => {
    expect(matchOrigin(pattern, observeOrigin({ origin: undefined, referer, ownHosts: [] }))).toBe(true);
  });
  test.each(refuses)("does not admit %j", (referer) => {
    expect(matchOrigin(pattern, observeOrigin({ origin: undefined, referer, ownHosts: [] }))).toBe(false);
  });
});

test("the table has at least 300 cases, none twice", () => {
  const cases = ORIGIN_PATTERN_CASES.flatMap(({ pattern, admits, refuses }) =>
    [...admits, ...refuses].map((url) => `${pattern} ${url}`),
  );
  expect(new Set(cases).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

test.each(ORIGIN_PATTERN_REFUSALS)("%j is refused at entry as %s and offers %j", (text, reason, suggestion) => {
  const result = parseOriginPattern(text);
  expect(result).toMatchObject({ ok: false, problem: { reason } });
  if (result.ok) return;
  expect(result.problem.suggestion).toBe(suggestion);
  expect(result.problem.message).toMatch(/^\S.{15,}\.$/s);
});

test.each([
  ["EXAMPLE.com.", "example.com"],
  ["https://Example.com:443/", "https://example.com"],
  ["http://example.com:80", "http://example.com"],
  ["example.com:80", "example.com:80"],
  ["http*://*.Example.com/*", "http*://*.example.com/*"],
  ["bücher.example/büro/*", "xn--bcher-kva.example/b%C3%BCro/*"],
  ["example。com", "example.com"],
  ["localhost:*", "localhost"],
  ["http://localhost:80", "http://localhost:80"],
  ["[2001:DB8:0::1]:8080", "[2001:db8::1]:8080"],
])("%s is kept as %s", (text, source) => {
  expect(read(text).source).toBe(source);
});

test("a missing origin matches no pattern", () => {
  const missing = observeOrigin({ origin: "null", referer: "https://example.com/", ownHosts: [] });
  expect(matchOrigin(read("example.com"), missing)).toBe(false);
});

function read(text: string): OriginPattern {
  const result = parseOriginPattern(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.pattern;
}
