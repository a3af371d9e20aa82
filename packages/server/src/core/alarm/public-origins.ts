import type { AlarmFinding, AlarmSubject } from "./alarm.ts";
import { observeOrigin } from "../pattern/observed-origin.ts";
import { readIp } from "../pattern/ip-address.ts";
import { isPublicIp } from "../pattern/is-public-ip.ts";

/** Names that never lead to a website that everybody can open (RFC 2606, RFC 6761, RFC 6762, RFC 8375). */
const PRIVATE_SUFFIXES = [".localhost", ".local", ".test", ".internal", ".home.arpa", ".invalid"];

/** Where a project's default key was used on one day. */
export type DefaultKeyUse = {
  readonly key: Extract<AlarmSubject, { kind: "key" }>;
  readonly dayStartMs: number;
  readonly seen: readonly string[];
  /** `host` or `host:port` under which Latchkey itself is reached, in lower case. */
  readonly ownHosts: readonly string[];
};

/** Tells once a day that a default key is used on a website that everybody can open. */
export function findPublicOrigins({ key, dayStartMs, seen, ownHosts }: DefaultKeyUse): readonly AlarmFinding[] {
  const open = [...new Set(seen)].filter((origin) => isPublicOrigin(origin, ownHosts)).sort();
  if (open.length === 0) return [];
  const day = new Date(dayStartMs).toISOString().slice(0, 10);
  const cause = `default_key.public:${key.id}:${day}`;
  return [{ event: "default_key.public", cause, subject: key, facts: { origins: open.slice(0, 10) } }];
}

/** Whether an observed origin is a website that is reached from anywhere: not this machine, this network or Latchkey itself. */
export function isPublicOrigin(origin: string, ownHosts: readonly string[]): boolean {
  const observed = observeOrigin({ origin, referer: undefined, ownHosts });
  if (observed.kind === "missing" || (observed.scheme !== "http" && observed.scheme !== "https")) return false;
  const { host, port } = observed;
  if (ownHosts.includes(host) || ownHosts.includes(`${host}:${port}`)) return false;
  const ip = readIp(host.replace(/^\[(.*)\]$/, "$1"));
  if (ip !== null) return isPublicIp(ip);
  return host.includes(".") && !PRIVATE_SUFFIXES.some((suffix) => host.endsWith(suffix));
}
