import type { HostPattern, LabelPattern } from "./host-pattern.ts";
import type { ObservedOrigin } from "./observed-origin.ts";
import type { OriginPattern } from "./origin-pattern.ts";
import { registrableDomain } from "./registrable-domain.ts";

/** Whether a pattern admits an origin. Takes time in proportion to the host's length, whatever the pattern. */
export function matchOrigin(pattern: OriginPattern, origin: ObservedOrigin): boolean {
  if (origin.kind === "missing") return false;
  const isHttps = origin.scheme === "https";
  if (!isHttps && origin.scheme !== "http") return false;
  if (pattern.scheme !== null && pattern.scheme !== origin.scheme) return false;
  if (pattern.port !== "any" && origin.port !== (pattern.port === "default" ? (isHttps ? 443 : 80) : pattern.port))
    return false;
  if (pattern.pathPrefix !== null && origin.path !== null && !origin.path.startsWith(pattern.pathPrefix)) return false;
  return matchHost(pattern.host, origin.host);
}

function matchHost(pattern: HostPattern, host: string): boolean {
  if (pattern.kind === "exact") return pattern.hosts.includes(host);
  if (host.length <= pattern.tail.length || !host.endsWith(pattern.tail)) return false;
  const isOneLabel = host.lastIndexOf(".", host.length - pattern.tail.length - 1) < 0;
  if (isOneLabel && pattern.labels.length === 0) return true;
  const labels = host.slice(0, -pattern.tail.length).split(".");
  const free = labels.length - pattern.labels.length;
  if (pattern.isAnyDepth ? free < 1 : free !== 0) return false;
  if (labels.includes("")) return false;
  if (!pattern.labels.every((label, index) => matchLabel(label, labels[free + index] ?? ""))) return false;
  // Below a domain, a hosting company may rent out names: `evil.s3.amazonaws.com` is not Amazon.
  return isOneLabel || pattern.domain === null || registrableDomain(host) === pattern.domain;
}

/** Whether a label fits pieces with anything, also nothing, between them. */
function matchLabel(pieces: LabelPattern, label: string): boolean {
  const first = pieces[0] ?? "";
  const last = pieces[pieces.length - 1] ?? "";
  if (pieces.length === 1) return label === first;
  const end = label.length - last.length;
  if (!label.startsWith(first) || !label.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = label.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= end;
}
