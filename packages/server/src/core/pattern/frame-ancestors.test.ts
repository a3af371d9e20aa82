import { describe, expect, it } from "vitest";
import { frameAncestors } from "./frame-ancestors.ts";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import { ORIGIN_PATTERN_CASES } from "./origin-pattern.cases.ts";
import { parseOriginPattern } from "./origin-pattern.ts";

/** Whether a browser lets an origin frame a page, after CSP3's 6.7.2.8 (URLs match source expressions). */
function lets(sources: string, origin: string): boolean {
  const url = new URL(origin);
  return sources.split(" ").some((source) => {
    const [, scheme = "", host = "", port = ""] = /^([a-z]+):\/\/([^:]+)(?::(.+))?$/.exec(source) ?? [];
    const isScheme = url.protocol === `${scheme}:` || (scheme === "http" && url.protocol === "https:");
    const isHost = host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
    const usual = url.protocol === "https:" ? "443" : "80";
    const isPort = port === "*" || (url.port || usual) === (port || usual);
    return source === "*" || (isScheme && isHost && isPort);
  });
}

describe("who may frame an embedded map", () => {
  it.each([
    [[], "*"],
    [["example.com"], "https://example.com http://example.com"],
    [["https://*.example.com/shop/*"], "https://*.example.com"],
    [["example.com:8080"], "https://example.com:8080 http://example.com:8080"],
    [["localhost"], "https://localhost:* https://127.0.0.1:* http://localhost:* http://127.0.0.1:*"],
    [["pr-*--site.netlify.app"], "https://*.netlify.app http://*.netlify.app"],
    [["[::1]:80"], "'none'"],
    [["; script-src *"], "'none'"],
  ])("%j is written %s", (origins, sources) => expect(frameAncestors(origins)).toBe(sources));

  it("are all the websites that the patterns admit, but those without a name", () => {
    const admitted = ORIGIN_PATTERN_CASES.flatMap(({ pattern, admits }) =>
      admits.map((referer) => ({ pattern, referer })),
    );
    const kept = admitted.flatMap(({ pattern, referer }) => {
      const parsed = parseOriginPattern(pattern);
      const origin = observeOrigin({ origin: undefined, referer, ownHosts: [] });
      if (!parsed.ok || origin.kind === "missing" || origin.host.startsWith("[")) return [];
      expect(matchOrigin(parsed.pattern, origin)).toBe(true);
      return lets(frameAncestors([pattern]), origin.text) ? [] : [`${pattern} ${referer}`];
    });
    expect(kept).toEqual([]);
    expect(admitted.length).toBeGreaterThan(50);
  });
});
