import { expect, test } from "vitest";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import { parseOriginPattern } from "./origin-pattern.ts";
import { patternForOrigin } from "./pattern-for-origin.ts";

const seen = (origin: string) => observeOrigin({ origin, referer: undefined, ownHosts: [] });

test.each([
  ["https://shop.example", "shop.example"],
  ["http://shop.example", "shop.example"],
  ["https://www.shop.example:8443", "www.shop.example:8443"],
  ["http://localhost:5173", "localhost"],
  ["http://[::1]:3000", "localhost"],
  ["http://192.0.2.7", "192.0.2.7"],
  ["https://xn--bcher-kva.example", "xn--bcher-kva.example"],
])("%s is allowed by %s", (origin, pattern) => {
  expect(patternForOrigin(seen(origin))).toBe(pattern);
  const parsed = parseOriginPattern(pattern);
  expect(parsed.ok && matchOrigin(parsed.pattern, seen(origin))).toBe(true);
});

test.each(["", "null", "capacitor://localhost", "chrome-extension://abcdef", "https://a b"])(
  "%j has no pattern",
  (origin) => {
    expect(patternForOrigin(seen(origin))).toBeNull();
  },
);
