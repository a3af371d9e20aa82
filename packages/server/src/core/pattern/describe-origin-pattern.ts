import { type HostPattern, isLocalhost } from "./host-pattern.ts";
import { readIp } from "./ip-address.ts";
import { matchOrigin } from "./match-origin.ts";
import { observeOrigin } from "./observed-origin.ts";
import type { OriginPattern } from "./origin-pattern.ts";

/** A pattern in words for a person, with 2 to 4 addresses that it admits and 2 to 4 that it does not. */
export type OriginPatternDescription = {
  readonly words: string;
  readonly matches: readonly string[];
  readonly doesNotMatch: readonly string[];
};

const MAX_EXAMPLES = 4;

/** Describes a pattern. The examples are tried against the pattern itself, so they cannot be wrong. */
export function describeOriginPattern(pattern: OriginPattern): OriginPatternDescription {
  const isAdmitted = (url: string): boolean =>
    matchOrigin(pattern, observeOrigin({ origin: undefined, referer: url, ownHosts: [] }));
  const examples = [...new Set(exampleUrls(pattern))];
  return {
    words: [hostWords(pattern.host), schemeWords(pattern), portWords(pattern), pathWords(pattern)]
      .filter((part) => part !== "")
      .join(", "),
    matches: examples.filter(isAdmitted).slice(0, MAX_EXAMPLES),
    doesNotMatch: examples.filter((url) => !isAdmitted(url)).slice(0, MAX_EXAMPLES),
  };
}

function hostWords(host: HostPattern): string {
  if (host.kind === "exact") {
    if (host.hosts.length > 1) return "this computer (localhost, 127.0.0.1 and [::1])";
    return isIpHost(host.text) ? `the address ${host.text}` : `${host.text} alone, without subdomains`;
  }
  const base = host.tail.slice(1);
  if (host.labels.length === 0) return `all subdomains of ${base}, but not ${base} itself`;
  return `every ${host.text}, where * stands for anything without a dot${host.isAnyDepth ? " (the first * also for several names)" : ""}`;
}

function schemeWords({ scheme }: OriginPattern): string {
  return scheme === null ? "http and https" : `${scheme} only`;
}

function portWords({ port }: OriginPattern): string {
  if (port === "default") return "";
  return port === "any" ? "any port" : `port ${port} only`;
}

function pathWords({ pathPrefix }: OriginPattern): string {
  return pathPrefix === null ? "" : `pages below ${pathPrefix} only, where the browser tells the page`;
}

/** Addresses near the pattern on both sides of its border, the most telling first. */
function exampleUrls(pattern: OriginPattern): readonly string[] {
  const [host = "", ...otherHosts] = exampleHosts(pattern.host);
  const scheme = pattern.scheme ?? "https";
  const otherScheme = scheme === "https" ? "http" : "https";
  const port = typeof pattern.port === "number" ? `:${pattern.port}` : "";
  const folder = pattern.pathPrefix ?? "/";
  const page = `${folder}${folder.endsWith("/") ? "" : "/"}map.html`;
  return [
    ...[host, ...otherHosts].map((name) => `${scheme}://${name}${port}`),
    `${otherScheme}://${host}${port}`,
    ...(pattern.pathPrefix === null ? [] : [`${scheme}://${host}${port}/elsewhere/map.html`]),
    `${scheme}://${host}:${pattern.port === 8080 ? 9090 : 8080}`,
    `${scheme}://${host}${port}${page}`,
    ...strangeHosts(pattern.host).map((name) => `${scheme}://${name}${port}`),
  ];
}

function exampleHosts(host: HostPattern): readonly string[] {
  if (host.kind === "exact") return host.hosts;
  const base = host.tail.slice(1);
  const middle = host.labels.map((pieces) => fill(pieces, "42"));
  if (!host.isAnyDepth)
    return [[...middle, base].join("."), [...host.labels.map((pieces) => fill(pieces, "7")), base].join(".")];
  return [["www", ...middle, base].join("."), ["a", "b", ...middle, base].join(".")];
}

function strangeHosts(host: HostPattern): readonly string[] {
  if (host.kind === "exact") {
    if (isIpHost(host.text) || isLocalhost(host)) return ["192.0.2.99", "[2001:db8::99]", "localhost.example.net"];
    return [`www.${host.text}`, `${host.text}.example.net`];
  }
  const base = host.tail.slice(1);
  const twoNames = host.labels.slice(0, 1).map((pieces) => [fill(pieces, "1.x"), base].join("."));
  return [...twoNames, base, `evil${base}`, `www${host.tail}.example.net`];
}

function isIpHost(host: string): boolean {
  return host.startsWith("[") || readIp(host) !== null;
}

function fill(pieces: readonly string[], star: string): string {
  return pieces.join(star);
}
