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

type Peer = { readonly ip: IpAddress; readonly trusted: boolean };

const UNKNOWN_ADDRESS = readIp("0.0.0.0");
const HOST_PATTERN = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Makes a reader of callers that looks at each connection's address once. */
export function createCallerReader(settings: CallerSettings): (socket: Socket, headers: RequestHeaders) => Caller {
  const peers = new WeakMap<Socket, Peer>();
  const names = new Map<string, Pick<Caller, "baseUrl" | "ownHosts">>();
  const publicHost = settings.publicUrl === null ? null : new URL(settings.publicUrl).host;

  function name(scheme: string, host: string): Pick<Caller, "baseUrl" | "ownHosts"> {
    const text = `${scheme}://${host}`;
    const known = names.get(text);
    if (known !== undefined) return known;
    const ownHosts = publicHost === null ? [host.toLowerCase()] : [host.toLowerCase(), publicHost];
    const made = { baseUrl: settings.publicUrl ?? text, ownHosts };
    if (names.size < 1_000) names.set(text, made);
    return made;
  }

  return (socket, headers) => {
    let peer = peers.get(socket);
    if (peer === undefined) {
      peer = readPeer(socket, settings.trustedProxies);
      peers.set(socket, peer);
    }
    const asked = peer.trusted ? (headers.xForwardedHost ?? headers.host) : headers.host;
    const host = asked !== undefined && HOST_PATTERN.test(asked) ? asked : localName(socket);
    const https = peer.trusted && headers.xForwardedProto?.toLowerCase() === "https";
    const { baseUrl, ownHosts } = name(https ? "https" : "http", host);
    return { ip: peer.trusted ? behindProxy(peer.ip, headers, settings) : peer.ip, baseUrl, ownHosts };
  };
}

function readPeer(socket: Socket, trustedProxies: readonly IpRange[]): Peer {
  const ip = readIp(socket.remoteAddress ?? "") ?? UNKNOWN_ADDRESS;
  if (ip === null) throw new Error("the unspecified address must be readable");
  return { ip, trusted: trustedProxies.some((range) => matchIp(range, ip)) };
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
