import { type IpAddress, isIpv6 } from "./ip-address.ts";

/** Who counts as one client for a limit: an IPv4 address itself; of an IPv6 one its /64, which is what one connection gets. */
export function ipBucket(ip: IpAddress): string {
  if (!isIpv6(ip)) return ip;
  const gapAt = ip.indexOf("::");
  if (gapAt < 0) return firstFour(ip.split(":"));
  const before = gapAt === 0 ? [] : ip.slice(0, gapAt).split(":");
  const after = gapAt + 2 === ip.length ? [] : ip.slice(gapAt + 2).split(":");
  while (before.length + after.length < 8) before.push("0");
  return firstFour([...before, ...after]);
}

function firstFour(groups: readonly string[]): string {
  return `${groups[0]}:${groups[1]}:${groups[2]}:${groups[3]}::/64`;
}
