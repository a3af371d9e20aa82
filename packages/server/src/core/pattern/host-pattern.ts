import { type IpAddress, readIp } from "./ip-address.ts";
import { type Parsed, parsed, problem } from "./origin-pattern-problem.ts";
import { parseWildcardHost } from "./wildcard-host.ts";

/** One label cut at its stars: `www` is `["www"]`, `pr-*--site` is `["pr-", "--site"]`, `*` is `["", ""]`. */
export type LabelPattern = readonly string[];

/** Which hosts a pattern means, all in ASCII and lower case. */
export type HostPattern =
  | { readonly kind: "exact"; readonly text: string; readonly hosts: readonly string[] }
  | {
      readonly kind: "wildcard";
      readonly text: string;
      /** Begins with `*.`: one or more labels may stand before `labels`. */
      readonly isAnyDepth: boolean;
      /** The labels up to the last one with a star, from left to right. */
      readonly labels: readonly LabelPattern[];
      /** What follows them: `.example.com`. */
      readonly tail: string;
      /** The registrable domain that every match lies in; `null` where there is none (`*.localhost`, `pr-*.netlify.app`). */
      readonly domain: string | null;
    };

/** The hosts that `localhost` means. */
const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"] as const;

const MAX_HOST_LENGTH = 253;
const LABEL = /^[a-z0-9_*-]{1,63}$/;

/** Reads the host of a pattern, without its port. */
export function parseHostPattern(text: string): Parsed<HostPattern> {
  const shape = shapeProblem(text);
  if (shape !== null) return shape;
  const url = URL.parse(`http://${text}`);
  if (url === null) return problem("host", `${text} is not a host name: write one such as example.com.`);
  const host = url.hostname.replace(/\.$/, "");
  if (host.startsWith("[")) return parseIpv6Host(host);
  if (readIp(host) !== null) return parseIpv4Host(text, host);
  const labels = host.split(".");
  if (host.length > MAX_HOST_LENGTH || !labels.every((label) => LABEL.test(label))) {
    return problem("host", `${text} is not a host name: write letters, digits, hyphens and dots, such as example.com.`);
  }
  return host.includes("*") ? parseWildcardHost(host, labels) : parsed(exactHost(host));
}

/** Whether a host is this very computer, where ports are made up as one goes: `localhost`, `*.localhost`. */
export function isLocalhost(host: HostPattern): boolean {
  return host.kind === "exact"
    ? host.hosts.includes("localhost")
    : host.tail === ".localhost" || host.tail.endsWith(".localhost");
}

function exactHost(host: string): HostPattern {
  return { kind: "exact", text: host, hosts: host === "localhost" ? LOOPBACK_HOSTS : [host] };
}

function shapeProblem(text: string): Parsed<never> | null {
  if (text === "") return problem("empty", "The host name is missing: write one such as example.com.");
  if (/^[*.]+$/.test(text)) {
    return problem(
      "wildcard-alone",
      "A * alone would allow every website: write a domain, such as *.example.com, or leave the list empty to allow all.",
    );
  }
  if (text.includes("**"))
    return problem("wildcard-form", "Write one * instead of several in a row.", text.replaceAll(/\*{2,}/g, "*"));
  if (text.startsWith(".")) return problem("host", "Write *. in front to mean all subdomains.", `*${text}`);
  if (text.toLowerCase() === "null") {
    return problem(
      "host",
      "null is what browsers send where a page has no website: the key has its own setting for requests without one.",
    );
  }
  if (text.includes("%"))
    return problem("host", `${text} is not a host name: write it in plain letters, such as example.com.`);
  const mixed = text.split(/[.\u3002\uff0e\uff61]/).find((label) => label.includes("*") && /[^\x20-\x7e]/.test(label));
  if (mixed === undefined) return null;
  return problem(
    "wildcard-form",
    `A * cannot stand in one name with letters outside of a to z (${mixed}): write the name without the *.`,
  );
}

function parseIpv6Host(host: string): Parsed<HostPattern> {
  const ip: IpAddress | null = readIp(host.slice(1, -1));
  if (ip !== null && !ip.includes(":")) return problem("address", `Write this address in its IPv4 form: ${ip}.`, ip);
  return parsed(exactHost(host));
}

function parseIpv4Host(text: string, host: string): Parsed<HostPattern> {
  if (text.replace(/\.$/, "") === host) return parsed(exactHost(host));
  return problem(
    "address",
    `Programs read ${text} differently: write an address as four numbers from 0 to 255 without zeros in front, such as 192.0.2.7.`,
  );
}
