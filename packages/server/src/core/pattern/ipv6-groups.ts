import type { IpAddress } from "./ip-address.ts";

/** The eight groups of a canonical IPv6 address, in hexadecimal: `2001:db8::1` as 2001, db8, 0, 0, 0, 0, 0, 1. */
export function ipv6Groups(ip: IpAddress): readonly string[] {
  const gapAt = ip.indexOf("::");
  if (gapAt < 0) return ip.split(":");
  const groups = gapAt === 0 ? [] : ip.slice(0, gapAt).split(":");
  const after = gapAt + 2 === ip.length ? [] : ip.slice(gapAt + 2).split(":");
  while (groups.length + after.length < 8) groups.push("0");
  groups.push(...after);
  return groups;
}
