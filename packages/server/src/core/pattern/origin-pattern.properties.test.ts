import fc from "fast-check";
import { expect, test } from "vitest";
import { matchOrigin } from "./match-origin.ts";
import { type ObservedOrigin, observeOrigin } from "./observed-origin.ts";
import { type OriginPattern, parseOriginPattern } from "./origin-pattern.ts";
import { registrableDomain } from "./registrable-domain.ts";

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/).filter((text) => !text.startsWith("xn--"));
const ownDomain = fc.constantFrom(
  "example.com",
  "shop.example",
  "stadt.co.uk",
  "me.github.io",
  "amazonaws.com",
  "xn--bcher-kva.example",
);
const strangeDomain = fc.constantFrom(
  "evil.net",
  "example.org",
  "you.github.io",
  "evil.s3.amazonaws.com",
  "evil.co.uk",
  "com.evil.net",
);
const starLabel = fc.oneof(
  label,
  fc.constant("*"),
  fc.tuple(label, label).map(([before, after]) => `${before}*${after}`),
);
const scheme = fc.constantFrom("", "https://", "http://", "http*://");
const port = fc.constantFrom("", ":8080", ":*", ":443");
const path = fc.constantFrom("", "/", "/*", "/shop/*");

const patternText = fc
  .tuple(scheme, fc.array(starLabel, { maxLength: 3 }), ownDomain, port, path)
  .map(([before, labels, domain, after, end]) => `${before}${[...labels, domain].join(".")}${after}${end}`)
  // A label drawn by chance can make a hosting suffix of it, such as s3.amazonaws.com, which takes no star before it.
  .filter((text) => parseOriginPattern(text).ok);

const url = fc
  .tuple(
    fc.constantFrom("https", "http"),
    fc.array(label, { maxLength: 4 }),
    fc.oneof(ownDomain, strangeDomain),
    fc.constantFrom("", ":8080"),
  )
  .map(([before, labels, domain, after]) => `${before}://${[...labels, domain].join(".")}${after}`);

test("nothing outside of a pattern's registrable domain is ever admitted", () => {
  fc.assert(
    fc.property(patternText, fc.oneof(url, fc.webUrl(), fc.string()), (text, referer) => {
      const pattern = read(text);
      const origin = observe(referer);
      if (origin.kind === "missing" || !matchOrigin(pattern, origin)) return;
      const fixed = text
        .replace(/^.*:\/\//, "")
        .replace(/[:/].*$/, "")
        .replaceAll("*", "star");
      expect(registrableDomain(origin.host)).toBe(registrableDomain(fixed));
    }),
    { numRuns: 3000 },
  );
});

test("whatever is put before, around or behind, a stranger's domain is not admitted", () => {
  const decoration = fc.oneof(
    fc.constantFrom(
      "example.com",
      ".example.com",
      "example.com@",
      "@",
      "\\",
      "%2e",
      "#",
      "?",
      "/",
      "。",
      "\t",
      ":443",
      ".",
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(patternText, strangeDomain, decoration, decoration, decoration, (text, domain, a, b, c) => {
      const pattern = read(text);
      for (const referer of [
        `https://${a}${domain}`,
        `https://${a}${b}@${domain}/${c}`,
        `https://${domain}/${a}`,
        `https://${domain}?${b}`,
        `https://${domain}\\${c}`,
      ]) {
        const real = URL.parse(referer);
        if (real === null || registrableDomain(real.hostname.replace(/\.$/, "")) !== registrableDomain(domain))
          continue;
        expect(matchOrigin(pattern, observe(referer)), referer).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test("an origin refused without a path, a query or a fragment is refused with them", () => {
  fc.assert(
    fc.property(patternText, url, fc.webPath(), fc.webQueryParameters(), (text, origin, page, query) => {
      const pattern = read(text);
      if (!matchOrigin(pattern, observe(origin)))
        expect(matchOrigin(pattern, observe(`${origin}${page}?${query}#${query}`))).toBe(false);
    }),
  );
});

test("only the web's two schemes are ever admitted", () => {
  fc.assert(
    fc.property(patternText, fc.stringMatching(/^[a-z][a-z0-9+.-]{0,8}$/), ownDomain, (text, other, domain) => {
      fc.pre(other !== "http" && other !== "https");
      expect(matchOrigin(read(text), observe(`${other}://${domain}`))).toBe(false);
      expect(matchOrigin(read(text), observe(`${other}://www.${domain}:8080/`))).toBe(false);
    }),
  );
});

test("reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(patternText, fc.string(), fc.webUrl()), (text) => {
      const once = parseOriginPattern(text);
      if (once.ok) expect(parseOriginPattern(once.pattern.source)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

test("a suggestion is always a pattern, as it would be kept", () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom("*", ".", ":", "/", "@", "://", "http", "\\", "?", "[", "]", "example.com", ",", " ", "0", "ü"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      scraps.map((parts) => parts.join("")),
      (text) => {
        const result = parseOriginPattern(text);
        if (result.ok || result.problem.suggestion === undefined) return;
        const better = parseOriginPattern(result.problem.suggestion);
        expect(better.ok && better.pattern.source).toBe(result.problem.suggestion);
      },
    ),
    { numRuns: 3000 },
  );
});

test("upper and lower case of scheme and host make no difference", () => {
  fc.assert(
    fc.property(
      patternText.filter((text) => !text.includes("shop/")),
      url,
      (text, referer) => {
        const answer = matchOrigin(read(text), observe(referer));
        expect(matchOrigin(read(text.toUpperCase()), observe(referer))).toBe(answer);
        expect(matchOrigin(read(text), observe(referer.toUpperCase()))).toBe(answer);
      },
    ),
  );
});

test("a pattern full of stars takes no longer than the host's length allows", () => {
  const pattern = read(`*.${"a*".repeat(31)}.example.com`);
  const origin = observe(`https://${"a".repeat(62)}.${"a".repeat(62)}b.example.com`);
  const startMs = performance.now();
  for (let round = 0; round < 10_000; round += 1) matchOrigin(pattern, origin);
  expect(performance.now() - startMs).toBeLessThan(2000);
});

function read(text: string): OriginPattern {
  const result = parseOriginPattern(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.pattern;
}

function observe(referer: string): ObservedOrigin {
  return observeOrigin({ origin: undefined, referer, ownHosts: [] });
}
