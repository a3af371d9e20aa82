import { type HostPattern, isLocalhost, parseHostPattern } from "./host-pattern.ts";
import { type OriginPatternProblem, type Parsed, parsed, problem } from "./origin-pattern-problem.ts";
import { parsePathPattern } from "./path-pattern.ts";
import { parsePortPattern, type PortPattern } from "./port-pattern.ts";
import { type OriginPatternParts, type SchemeText, splitOriginPattern } from "./split-origin-pattern.ts";

/** Which web origins may use a key, ready to be matched. */
export type OriginPattern = {
  /** The normalised text: lower case, punycode, no trailing dot, no port that goes without saying. */
  readonly source: string;
  /** `null` means http and https, and nothing else. */
  readonly scheme: "http" | "https" | null;
  readonly host: HostPattern;
  readonly port: PortPattern;
  /** What a full Referer's path begins with; `null` means every page. */
  readonly pathPrefix: string | null;
};

export type OriginPatternResult =
  | { readonly ok: true; readonly pattern: OriginPattern }
  | { readonly ok: false; readonly problem: OriginPatternProblem };

/** Reads what a person enters (the language of the product's section 4), or says what to write instead. A suggestion is always a pattern. */
export function parseOriginPattern(text: string): OriginPatternResult {
  const result = parse(text);
  if (result.ok) return { ok: true, pattern: result.value };
  const { reason, message, suggestion } = result.problem;
  const better = suggestion === undefined ? null : parse(suggestion);
  return {
    ok: false,
    problem: better?.ok ? { reason, message, suggestion: better.value.source } : { reason, message },
  };
}

function parse(text: string): Parsed<OriginPattern> {
  const split = splitOriginPattern(text.trim());
  if (!split.ok) return split;
  const parts = split.value;
  const port = parsePortPattern(parts.port);
  if (!port.ok) return looksLikeHost(parts.host) ? recompose(port, parts, { port: null }) : port;
  const host = parseHostPattern(parts.host);
  if (!host.ok) return recompose(host, parts, { host: host.problem.suggestion ?? null });
  const path = parsePathPattern(parts.path);
  if (!path.ok) return recompose(path, parts, { path: path.problem.suggestion ?? "" });
  return parsed(patternOf(parts.scheme, host.value, port.value, path.value));
}

function patternOf(
  schemeText: SchemeText,
  host: HostPattern,
  explicitPort: PortPattern | null,
  path: { text: string; prefix: string | null },
): OriginPattern {
  const scheme = schemeText === "http" || schemeText === "https" ? schemeText : null;
  const usualPort = isLocalhost(host) ? "any" : "default";
  const isUsual = explicitPort === usualPort || (usualPort === "default" && explicitPort === usualPortOf(scheme));
  const port = explicitPort === null || isUsual ? usualPort : explicitPort;
  const portText = port === usualPort ? "" : `:${port === "any" ? "*" : port}`;
  const schemePrefix = schemeText === null ? "" : `${schemeText}://`;
  return { source: `${schemePrefix}${host.text}${portText}${path.text}`, scheme, host, port, pathPrefix: path.prefix };
}

function usualPortOf(scheme: OriginPattern["scheme"]): number | null {
  if (scheme === null) return null;
  return scheme === "https" ? 443 : 80;
}

/** `javascript:alert(1)` has no port to leave out. */
function looksLikeHost(text: string): boolean {
  return text.includes(".") || text.startsWith("[") || text.toLowerCase() === "localhost";
}

/** Turns the suggestion for one part into one for the whole pattern; a part that is `null` here has no good replacement, but a port can go. */
function recompose(
  failed: Parsed<never>,
  parts: OriginPatternParts,
  better: { host?: string | null; port?: null; path?: string },
): Parsed<never> {
  if (failed.ok || better.host === null) return failed;
  const { reason, message } = failed.problem;
  const port = better.port === null || parts.port === null ? "" : `:${parts.port}`;
  const scheme = parts.scheme === null ? "" : `${parts.scheme}://`;
  return problem(reason, message, `${scheme}${better.host ?? parts.host}${port}${better.path ?? parts.path}`);
}
