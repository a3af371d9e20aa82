import ipaddr from "ipaddr.js";
import type { IpAddress } from "./ip-address.ts";

/** Public by number, but answered by the cloud's own machinery: Azure's wire server. */
const CLOUD_MACHINERY = new Set(["168.63.129.16"]);

/**
 * Whether an address is one of the open internet: not loopback, private, link-local (where clouds keep their metadata), shared,
 * multicast, reserved, nor one that carries an IPv4 address inside (NAT64, 6to4, Teredo), which could be any of these.
 */
export function isPublicIp(ip: IpAddress): boolean {
  const address = ipaddr.parse(ip);
  if (address.range() !== "unicast" || CLOUD_MACHINERY.has(ip)) return false;
  return address instanceof ipaddr.IPv4 || isGlobalUnicast(address);
}

/** 2000::/3 is all of IPv6 that is given out; `::127.0.0.1` lies outside of it. */
function isGlobalUnicast({ parts }: ipaddr.IPv6): boolean {
  return ((parts[0] ?? 0) & 0xe000) === 0x2000;
}
