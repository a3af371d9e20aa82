import { expect, test } from "vitest";
import { describeOriginPattern } from "./describe-origin-pattern.ts";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import { ORIGIN_PATTERN_CASES } from "./origin-pattern.cases.ts";
import { type OriginPattern, parseOriginPattern } from "./origin-pattern.ts";

test.each(ORIGIN_PATTERN_CASES.map(({ pattern }) => pattern))(
  "%s comes with 2 to 4 true examples of each kind",
  (text) => {
    const pattern = read(text);
    const { matches, doesNotMatch } = describeOriginPattern(pattern);
    for (const [examples, isAdmitted] of [[matches, true] as const, [doesNotMatch, false] as const]) {
      expect(examples.length).toBeGreaterThanOrEqual(2);
      expect(examples.length).toBeLessThanOrEqual(4);
      for (const url of examples) {
        expect(URL.canParse(url)).toBe(true);
        expect(matchOrigin(pattern, observeOrigin({ origin: undefined, referer: url, ownHosts: [] })), url).toBe(
          isAdmitted,
        );
      }
    }
  },
);

test.each([
  ["shop.example", "shop.example alone, without subdomains, http and https"],
  ["*.shop.example", "all subdomains of shop.example, but not shop.example itself, http and https"],
  ["https://shop.example:8080", "shop.example alone, without subdomains, https only, port 8080 only"],
  ["localhost", "this computer (localhost, 127.0.0.1 and [::1]), http and https, any port"],
  ["http://192.0.2.7", "the address 192.0.2.7, http only"],
  ["pr-*--site.netlify.app", "every pr-*--site.netlify.app, where * stands for anything without a dot, http and https"],
  [
    "https://shop.example/cart/*",
    "shop.example alone, without subdomains, https only, pages below /cart/ only, where the browser tells the page",
  ],
])("%s means: %s", (text, words) => {
  expect(describeOriginPattern(read(text)).words).toBe(words);
});

function read(text: string): OriginPattern {
  const result = parseOriginPattern(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.pattern;
}
