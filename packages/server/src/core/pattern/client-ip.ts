import { type IpAddress, readIp } from "./ip-address.ts";
import { type IpRange, matchIp } from "./ip-range.ts";

/** What is known about where a request came from. */
export type ClientIpFacts = {
  /** The address at the other end of the socket. */
  readonly peer: IpAddress;
  /** The whole `X-Forwarded-For`, several of them joined by commas. */
  readonly forwardedFor: string | undefined;
  /** The whole `Forwarded` (RFC 7239); looked at only where there is no `X-Forwarded-For`. */
  readonly forwarded: string | undefined;
  /** The proxies of the operator; they must remove or continue both headers. */
  readonly trusted: readonly IpRange[];
};

/**
 * The client's address: the peer's, unless that is a trusted proxy; then the right-most address of the header that is not
 * a trusted proxy itself. Read from the right, for only what trusted proxies added there is true; an entry that is not an
 * address ends the walk at the last good one, and nothing to the left of it counts.
 */
export function clientIp({ peer, forwardedFor, forwarded, trusted }: ClientIpFacts): IpAddress {
  if (!isTrusted(trusted, peer)) return peer;
  if (forwardedFor !== undefined) return rightMostUntrusted(peer, forwardedFor, trusted, readHop);
  if (forwarded !== undefined) return rightMostUntrusted(peer, forwarded, trusted, readForwardedHop);
  return peer;
}

function rightMostUntrusted(
  peer: IpAddress,
  header: string,
  trusted: readonly IpRange[],
  read: (entry: string) => IpAddress | null,
): IpAddress {
  let last = peer;
  for (let end = header.length; end >= 0;) {
    const start = end === 0 ? 0 : header.lastIndexOf(",", end - 1) + 1;
    const ip = read(header.slice(start, end).trim());
    if (ip === null) return last;
    if (!isTrusted(trusted, ip)) return ip;
    last = ip;
    end = start - 1;
  }
  return last;
}

function isTrusted(trusted: readonly IpRange[], ip: IpAddress): boolean {
  return trusted.some((range) => matchIp(range, ip));
}

/** An address, with or without a port: `192.0.2.7`, `192.0.2.7:4711`, `[2001:db8::1]:4711`, `2001:db8::1`. */
function readHop(entry: string): IpAddress | null {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(entry)?.[1];
  if (bracketed !== undefined) return bracketed.includes(":") ? readIp(bracketed) : null;
  return readIp(/^([\d.]+):\d{1,5}$/.exec(entry)?.[1] ?? entry);
}

/**
 * The address of one element: `for="[2001:db8::1]:4711";proto=https`. Elements were cut at every comma, also inside quotes:
 * no address holds one, and a client must not swallow what a proxy adds by leaving a quote open.
 */
function readForwardedHop(element: string): IpAddress | null {
  let hop: string | null = null;
  for (const pair of element.split(";")) {
    const [name = "", value = "", ...more] = pair.split("=");
    if (name.trim().toLowerCase() !== "for") continue;
    if (hop !== null || more.length > 0) return null;
    hop = value.trim();
  }
  if (hop === null) return null;
  return readHop(/^"([^"]*)"$/.exec(hop)?.[1] ?? hop);
}
