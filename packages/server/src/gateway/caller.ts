import type { Socket } from "node:net";
import { clientIp } from "#core/pattern/client-ip.ts";
import { readIp, type IpAddress } from "#core/pattern/ip-address.ts";
import { matchIp, type IpRange } from "#core/pattern/ip-range.ts";
import type { RequestHeaders } from "./request-headers.ts";

/** Who called, and by which name: the client's address, and the base URL and hosts that are ours in this request's eyes. */
export type Caller = {
  readonly ip: IpAddress;
  readonly baseUrl: string;
  /** Hosts with port, lower case: a referrer on one of them is our own page. */
  readonly ownHosts: readonly string[];
};

export type CallerSettings = {
  readonly trustedProxies: readonly IpRange[];
  readonly publicUrl: string | null;
};

/** The other end of a connection. One that is no proxy calls by the same name again and again. */
type Peer = { readonly ip: IpAddress; readonly trusted: boolean; host: string | undefined; caller: Caller | null };

const UNKNOWN_ADDRESS = readIp("0.0.0.0");
const HOST_PATTERN = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Makes a reader of callers that looks at each connection's address once. */
export function createCallerReader(settings: CallerSettings): (socket: Socket, headers: RequestHeaders) => Caller {
  const peers = new WeakMap<Socket, Peer>();
  const publicHost = publicHostOf(settings);
  return (socket, headers) => {
    let peer = peers.get(socket);
    if (peer === undefined) peers.set(socket, (peer = readPeer(socket, settings)));
    if (peer.trusted) return callerOf(peer, headers, settings, { publicHost, ownName: localName(socket) });
    if (peer.caller === null || peer.host !== headers.host) {
      peer.host = headers.host;
      peer.caller = callerOf(peer, headers, settings, { publicHost, ownName: localName(socket) });
    }
    return peer.caller;
  };
}

/** Who calls from an address; a trusted proxy speaks for another. `ownName` is ours where the request names no host. */
export function callerOf(
  peer: { readonly ip: IpAddress; readonly trusted: boolean },
  headers: RequestHeaders,
  settings: CallerSettings,
  { publicHost, ownName }: { readonly publicHost: string | null; readonly ownName: string },
): Caller {
  const asked = peer.trusted ? (headers.xForwardedHost ?? headers.host) : headers.host;
  const host = asked !== undefined && HOST_PATTERN.test(asked) ? asked : ownName;
  const scheme = peer.trusted && headers.xForwardedProto?.toLowerCase() === "https" ? "https" : "http";
  return {
    ip: peer.trusted ? behindProxy(peer.ip, headers, settings) : peer.ip,
    baseUrl: settings.publicUrl ?? `${scheme}://${host}`,
    ownHosts: publicHost === null ? [host.toLowerCase()] : [host.toLowerCase(), publicHost],
  };
}

/** The host under which the operator says we are reached; `null` where nothing is said. */
export function publicHostOf({ publicUrl }: Pick<CallerSettings, "publicUrl">): string | null {
  return publicUrl === null ? null : new URL(publicUrl).host;
}

/** Whether an address is a proxy's whose headers we believe. */
export function isTrusted(ip: IpAddress, { trustedProxies }: Pick<CallerSettings, "trustedProxies">): boolean {
  return trustedProxies.some((range) => matchIp(range, ip));
}

function readPeer(socket: Socket, settings: CallerSettings): Peer {
  const ip = readIp(socket.remoteAddress ?? "") ?? UNKNOWN_ADDRESS;
  if (ip === null) throw new Error("the unspecified address must be readable");
  return { ip, trusted: isTrusted(ip, settings), host: undefined, caller: null };
}

function behindProxy(peer: IpAddress, headers: RequestHeaders, settings: CallerSettings): IpAddress {
  return clientIp({
    peer,
    forwardedFor: headers.xForwardedFor,
    forwarded: headers.forwarded,
    trusted: settings.trustedProxies,
  });
}

function localName(socket: Socket): string {
  const address = socket.localAddress ?? "127.0.0.1";
  return `${address.includes(":") ? `[${address}]` : address}:${socket.localPort ?? 80}`;
}
