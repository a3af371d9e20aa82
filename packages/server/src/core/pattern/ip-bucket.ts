import { type IpAddress, isIpv6 } from "./ip-address.ts";
import { ipv6Groups } from "./ipv6-groups.ts";

/** Who counts as one client for a limit: an IPv4 address itself; of an IPv6 one its /64, which is what one connection gets. */
export function ipBucket(ip: IpAddress): string {
  if (!isIpv6(ip)) return ip;
  const groups = ipv6Groups(ip);
  return `${groups[0]}:${groups[1]}:${groups[2]}:${groups[3]}::/64`;
}
