import ipaddr from "ipaddr.js";
import { type IpAddress, isIpv6, readIp } from "./ip-address.ts";
import { ipv4Number } from "./ipv4-number.ts";
import { ipv6Groups } from "./ipv6-groups.ts";

/** A single address or a block of them. `0.0.0.0/0` is every IPv4 address and no IPv6 one, `::/0` the reverse. */
export type IpRange = {
  /** The normalised text: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
  readonly source: string;
  readonly prefixLength: number;
  readonly network:
    | { readonly family: 4; readonly bits: number }
    | { readonly family: 6; readonly groups: readonly number[] };
};

/** Why a text is not a range, and what to write instead. */
type IpRangeProblem = {
  readonly reason: "empty" | "host-name" | "wildcard" | "leading-zero" | "address" | "prefix-length";
  readonly message: string;
  readonly suggestion?: string;
};

export type IpRangeResult =
  | { readonly ok: true; readonly range: IpRange }
  | { readonly ok: false; readonly problem: IpRangeProblem };

/** Reads what a person enters: one IPv4 or IPv6 address, or a block in CIDR notation; its host bits are cleared. */
export function parseIpRange(text: string): IpRangeResult {
  const [addressText = "", prefixText, ...more] = text.trim().split("/");
  const ip = addressText.includes("%") ? null : readIp(addressText);
  if (ip === null) return { ok: false, problem: addressProblem(addressText) };
  const width = isIpv6(ip) ? 128 : 32;
  if (prefixText === undefined) return { ok: true, range: rangeOf(ip, width) };
  // A block of mapped addresses counts its prefix from the start of the IPv6 address.
  const mappedBits = addressText.includes(":") && width === 32 ? 96 : 0;
  const prefixLength =
    /^(?:0|[1-9]\d{0,2})$/.test(prefixText) && more.length === 0 ? Number(prefixText) - mappedBits : -1;
  if (prefixLength < 0 || prefixLength > width)
    return { ok: false, problem: prefixProblem(ip, prefixText, width, mappedBits) };
  return { ok: true, range: rangeOf(ip, prefixLength) };
}

/** Whether the address lies in the range; an IPv4 address never lies in an IPv6 range. */
export function matchIp(range: IpRange, ip: IpAddress): boolean {
  const { network, prefixLength } = range;
  if (network.family === 4) {
    const bits = ipv4Number(ip);
    return bits >= 0 && ipv4Network(bits, prefixLength) === network.bits;
  }
  if (!isIpv6(ip)) return false;
  const groups = ipv6Groups(ip);
  return network.groups.every((group, index) => (group16(groups, index) & groupMask(prefixLength, index)) === group);
}

function rangeOf(ip: IpAddress, prefixLength: number): IpRange {
  if (!isIpv6(ip)) {
    const bits = ipv4Network(ipv4Number(ip), prefixLength);
    const text = [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join(".");
    return {
      source: prefixLength === 32 ? text : `${text}/${prefixLength}`,
      prefixLength,
      network: { family: 4, bits },
    };
  }
  const groups = ipv6Groups(ip).map((_, index, all) => group16(all, index) & groupMask(prefixLength, index));
  const text = new ipaddr.IPv6(groups).toRFC5952String();
  return {
    source: prefixLength === 128 ? text : `${text}/${prefixLength}`,
    prefixLength,
    network: { family: 6, groups },
  };
}

function ipv4Network(bits: number, prefixLength: number): number {
  return prefixLength === 0 ? 0 : (bits & (0xffffffff << (32 - prefixLength))) >>> 0;
}

function group16(groups: readonly string[], index: number): number {
  return Number.parseInt(groups[index] ?? "0", 16);
}

/** The bits of the `index`-th group of 16 that a prefix covers. */
function groupMask(prefixLength: number, index: number): number {
  const covered = Math.min(16, Math.max(0, prefixLength - 16 * index));
  return (0xffff << (16 - covered)) & 0xffff;
}

function addressProblem(text: string): IpRangeProblem {
  if (text === "")
    return {
      reason: "empty",
      message: "Write an IP address, such as 192.0.2.7, or a block of them, such as 192.0.2.0/24.",
    };
  if (text.includes("*")) return wildcardProblem(text);
  const withoutZeros = text.replaceAll(/\b0+(?=\d)/g, "");
  if (ipv4Number(withoutZeros) >= 0) {
    return {
      reason: "leading-zero",
      message: `Write ${text} without zeros in front of its numbers: some programs read them as octal.`,
      suggestion: withoutZeros,
    };
  }
  if (text.startsWith("[") && text.endsWith("]") && readIp(text.slice(1, -1)) !== null) {
    return {
      reason: "address",
      message: "Write the IPv6 address without its brackets.",
      suggestion: text.slice(1, -1),
    };
  }
  if (/^[a-z-][\w.-]*$/i.test(text) && !text.includes(":")) {
    return { reason: "host-name", message: `${text} is a name: write the IP address itself, such as 192.0.2.7.` };
  }
  return {
    reason: "address",
    message: `${text} is not a whole IP address: write four numbers from 0 to 255, such as 192.0.2.7, or an IPv6 address, such as 2001:db8::1.`,
  };
}

function wildcardProblem(text: string): IpRangeProblem {
  const message =
    "An IP address cannot have a * in it: write a block, such as 192.0.2.0/24 for all that begin with 192.0.2.";
  const fixed = /^((?:\d{1,3}\.){1,3})\*(?:\.\*)*$/.exec(text)?.[1]?.split(".").slice(0, -1) ?? [];
  if (fixed.length === 0) return { reason: "wildcard", message };
  const suggestion = parseIpRange(`${[...fixed, "0", "0", "0"].slice(0, 4).join(".")}/${8 * fixed.length}`);
  return suggestion.ok
    ? { reason: "wildcard", message, suggestion: suggestion.range.source }
    : { reason: "wildcard", message };
}

function prefixProblem(ip: IpAddress, prefixText: string, width: number, mappedBits: number): IpRangeProblem {
  if (mappedBits > 0) {
    return {
      reason: "prefix-length",
      message: "Write IPv4 addresses in their own form, with a number from 0 to 32 after the slash.",
    };
  }
  const message = `After the slash stands a number from 0 to ${width}: how many bits of the address are fixed.`;
  const maskLength = ipv4Number(prefixText) >= 0 ? ipaddr.IPv4.parse(prefixText).prefixLengthFromSubnetMask() : null;
  if (prefixText !== "" && (maskLength === null || width !== 32)) return { reason: "prefix-length", message };
  const better = maskLength === null ? ip : rangeOf(ip, maskLength).source;
  return { reason: "prefix-length", message, suggestion: better };
}
