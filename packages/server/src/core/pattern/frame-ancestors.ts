import type { HostPattern } from "./host-pattern.ts";
import { type OriginPattern, parseOriginPattern } from "./origin-pattern.ts";
import type { PortPattern } from "./port-pattern.ts";

/**
 * The sources of a `frame-ancestors` directive that let a page be framed by the websites of these patterns; `*` without any.
 * The directive knows no star inside a name, no path and no IPv6 address: it may let in more of a pattern's own domain, never
 * less; the gate looks at each request all the same. Source: Content Security Policy Level 3, 2.3.1.
 */
export function frameAncestors(origins: readonly string[]): string {
  if (origins.length === 0) return "*";
  const sources = origins.map(parseOriginPattern).flatMap((result) => (result.ok ? sourcesOf(result.pattern) : []));
  return sources.length === 0 ? "'none'" : [...new Set(sources)].join(" ");
}

function sourcesOf({ scheme, host, port }: OriginPattern): string[] {
  const schemes = scheme === null ? ["https", "http"] : [scheme];
  return schemes.flatMap((each) => hostsOf(host).map((name) => `${each}://${name}${portText(port)}`));
}

function hostsOf(host: HostPattern): readonly string[] {
  if (host.kind === "exact") return host.hosts.filter((name) => !name.startsWith("["));
  return [`*${host.tail}`];
}

function portText(port: PortPattern): string {
  if (port === "default") return "";
  return port === "any" ? ":*" : `:${port}`;
}
