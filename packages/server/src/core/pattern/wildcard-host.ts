import type { HostPattern } from "./host-pattern.ts";
import { type Parsed, parsed, problem } from "./origin-pattern-problem.ts";
import { isHostingSuffix, registrableDomain } from "./registrable-domain.ts";

/** Top-level names that nobody can register (RFC 6761, RFC 6762 appendix G, RFC 8375, ICANN's reserved names). */
const LOCAL_SUFFIXES: ReadonlySet<string> = new Set([
  "localhost",
  "local",
  "test",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "home.arpa",
]);

/** Reads a host with stars in it, already cut into labels in ASCII; all that it can match belongs to one owner. */
export function parseWildcardHost(host: string, labels: readonly string[]): Parsed<HostPattern> {
  if (labels.every((label) => /^(?:\d+|\*)$/.test(label))) {
    return problem(
      "address",
      "An IP address cannot have a * in it: write each address, or use the key's IP addresses for blocks such as 192.0.2.0/24.",
    );
  }
  const last = labels.findLastIndex((label) => label.includes("*"));
  const fixed = labels.slice(last + 1).join(".");
  if (!isOwnedBySomebody(labels[last] ?? "", fixed)) return suffixProblem(host, fixed);
  const isAnyDepth = labels[0] === "*";
  return parsed({
    kind: "wildcard",
    text: host,
    isAnyDepth,
    labels: labels.slice(isAnyDepth ? 1 : 0, last + 1).map((label) => label.split("*")),
    tail: `.${fixed}`,
    domain: registrableDomain(fixed),
  });
}

/** Whether all that a star can become belongs to one owner; at a hosting company, a part of a name is enough (`pr-*--site.netlify.app`). */
function isOwnedBySomebody(starLabel: string, fixed: string): boolean {
  if (fixed === "") return false;
  if (LOCAL_SUFFIXES.has(fixed)) return true;
  const domain = registrableDomain(`star.${fixed}`);
  if (domain !== null && (fixed === domain || fixed.endsWith(`.${domain}`))) return true;
  return /[a-z0-9]/.test(starLabel) && isHostingSuffix(fixed);
}

function suffixProblem(host: string, fixed: string): Parsed<never> {
  if (fixed === "") {
    return problem(
      "wildcard-suffix",
      `${host} would allow websites of strangers: write each ending out, such as example.com and example.org.`,
    );
  }
  return problem(
    "wildcard-suffix",
    `${host} would allow websites of strangers, for anybody can have a name under ${fixed}: write your own in full, such as example.${fixed} or *.example.${fixed}.`,
  );
}
