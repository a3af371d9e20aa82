import { matchOrigin } from "./match-origin.ts";
import { observeOrigin, type ObservedOrigin } from "./observed-origin.ts";
import { parseOriginPattern } from "./origin-pattern.ts";
import { patternForOrigin } from "./pattern-for-origin.ts";
import { registrableDomain } from "./registrable-domain.ts";

/** Requests that were admitted from one origin; `""`: it was missing. */
export type OriginUse = { readonly origin: string; readonly requests: number };

/** A pattern and what it would have admitted; `share` is of all requests, 0 to 1. */
type SuggestedOrigin = {
  readonly pattern: string;
  readonly requests: number;
  readonly share: number;
  /** The origins that it was made of, most used first, 20 at most. */
  readonly origins: readonly string[];
  readonly isLocal: boolean;
};

/** An origin that no pattern is suggested for, and why. */
type LeftOutOrigin = OriginUse & {
  readonly share: number;
  readonly reason: "missing" | "not-a-website" | "many-others" | "rare";
};

/** What a key could be restricted to, most used first. */
export type OriginSuggestions = {
  readonly requests: number;
  readonly patterns: readonly SuggestedOrigin[];
  readonly leftOut: readonly LeftOutOrigin[];
};

type Site = { readonly observed: Present; readonly use: OriginUse };
type Present = Extract<ObservedOrigin, { kind: "present" }>;

/** Below this share an origin is likely a copy, a translation proxy or a crawler; at most 1 in 1,000 requests. */
const RARE_SHARE = 0.001;
/** So many subdomains of one domain are told by a star. */
const FOLDED_FROM = 2;
const MOST_ORIGINS_SHOWN = 20;

/**
 * Patterns for the websites that a key was used from: subdomains of one owner fold into `*.example.com`, where a star may stand;
 * one's own machine is told apart; what is rare is left out, so that a copied key does not get itself allowed.
 */
export function suggestOrigins(uses: readonly OriginUse[]): OriginSuggestions {
  const requests = uses.reduce((sum, use) => sum + use.requests, 0);
  const share = (part: number): number => (requests === 0 ? 0 : part / requests);
  const leftOut: LeftOutOrigin[] = [];
  const sites: Site[] = [];
  for (const use of uses) {
    const observed = observeOrigin({ origin: use.origin, referer: undefined, ownHosts: [] });
    const reason = reasonAgainst(use, observed);
    if (reason !== null) leftOut.push({ ...use, share: share(use.requests), reason });
    else if (observed.kind === "present") sites.push({ observed, use });
  }
  const groups = [...Map.groupBy(sites, ({ observed }) => groupOf(observed)).values()];
  const patterns: SuggestedOrigin[] = [];
  for (const group of groups) {
    const total = sumOf(group);
    if (share(total) < RARE_SHARE) {
      for (const { use } of group) leftOut.push({ ...use, share: share(use.requests), reason: "rare" });
    } else for (const made of patternsOf(group)) patterns.push({ ...made, share: share(made.requests) });
  }
  return { requests, patterns: patterns.toSorted(mostUsedFirst), leftOut: leftOut.toSorted(mostUsedFirst) };
}

function reasonAgainst({ origin }: OriginUse, observed: ObservedOrigin): LeftOutOrigin["reason"] | null {
  if (origin === "(other)") return "many-others";
  if (observed.kind === "missing") return "missing";
  return patternForOrigin(observed) === null ? "not-a-website" : null;
}

/** Sites that one pattern could tell: below one registered domain, on one port. A shared suffix such as `github.io` never groups. */
function groupOf(observed: Present): string {
  const pattern = patternForOrigin(observed) ?? "";
  const domain = pattern === "localhost" ? null : registrableDomain(observed.host);
  return domain === null ? pattern : `${domain}${portIn(pattern)}`;
}

function patternsOf(group: readonly Site[]): Omit<SuggestedOrigin, "share">[] {
  const byPattern = Map.groupBy(group, ({ observed }) => patternForOrigin(observed) ?? "");
  const domain = registrableDomain(group[0]?.observed.host ?? "");
  const below = [...byPattern].filter(([, sites]) => sites[0]?.observed.host !== domain);
  const star =
    domain === null || below.length < FOLDED_FROM
      ? null
      : starFor(
          domain,
          below.flatMap(([, sites]) => sites),
        );
  if (star === null) return [...byPattern].map(([pattern, sites]) => suggestion(pattern, sites));
  const apex = [...byPattern].filter(([, sites]) => sites[0]?.observed.host === domain);
  return [
    suggestion(
      star,
      below.flatMap(([, sites]) => sites),
    ),
    ...apex.map(([pattern, sites]) => suggestion(pattern, sites)),
  ];
}

/** `*.example.com` with the sites' port, if it may be written and admits every one of them. */
function starFor(domain: string, sites: readonly Site[]): string | null {
  const port = portIn(patternForOrigin(sites[0]?.observed ?? { kind: "missing" }) ?? "");
  const parsed = parseOriginPattern(`*.${domain}${port}`);
  if (!parsed.ok || !sites.every(({ observed }) => matchOrigin(parsed.pattern, observed))) return null;
  return parsed.pattern.source;
}

function suggestion(pattern: string, sites: readonly Site[]): Omit<SuggestedOrigin, "share"> {
  const origins = sites.map(({ use }) => use).toSorted(mostUsedFirst);
  return {
    pattern,
    requests: sumOf(sites),
    origins: origins.slice(0, MOST_ORIGINS_SHOWN).map(({ origin }) => origin),
    isLocal: pattern === "localhost",
  };
}

function portIn(pattern: string): string {
  return /:\d+$/.exec(pattern)?.[0] ?? "";
}

function sumOf(sites: readonly Site[]): number {
  return sites.reduce((sum, { use }) => sum + use.requests, 0);
}

function mostUsedFirst(one: { readonly requests: number }, other: { readonly requests: number }): number {
  return other.requests - one.requests;
}
