import ipaddr from "ipaddr.js";
import type { Brand } from "../brand.ts";
import { ipv4Number } from "./ipv4-number.ts";

/** An address in its canonical text: `192.0.2.7`, `2001:db8::1` (RFC 5952). An IPv4-mapped IPv6 address is its IPv4 one. */
export type IpAddress = Brand<string, "IpAddress">;

/** Reads an address in its strict forms; a zone (`fe80::1%eth0`) is dropped, for it says which cable and not who. Else `null`. */
export function readIp(text: string): IpAddress | null {
  if (ipv4Number(text) >= 0) return text as IpAddress;
  if (text.startsWith("::ffff:") && ipv4Number(text.slice(7)) >= 0) return text.slice(7) as IpAddress;
  const zoneAt = text.indexOf("%");
  const hexadecimal = withHexadecimalTail(zoneAt < 0 ? text : text.slice(0, zoneAt));
  if (hexadecimal === null || !ipaddr.IPv6.isValid(hexadecimal)) return null;
  const address = ipaddr.IPv6.parse(hexadecimal);
  return (address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toRFC5952String()) as IpAddress;
}

/** Whether an address is an IPv6 one. */
export function isIpv6(ip: IpAddress): boolean {
  return ip.includes(":");
}

/** `64:ff9b::192.0.2.7` as `64:ff9b::c000:207`: the library reads dotted tails too generously. */
function withHexadecimalTail(text: string): string | null {
  const tailAt = text.lastIndexOf(":") + 1;
  if (tailAt === 0) return null;
  if (!text.includes(".")) return text;
  const tail = ipv4Number(text.slice(tailAt));
  return tail < 0 ? null : `${text.slice(0, tailAt)}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}`;
}
