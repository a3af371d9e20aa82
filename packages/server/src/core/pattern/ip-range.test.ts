import fc from "fast-check";
import { expect, test } from "vitest";
import { type IpAddress, readIp } from "./ip-address.ts";
import { type IpRange, matchIp, parseIpRange } from "./ip-range.ts";

test.each([
  ["192.0.2.7", "192.0.2.7", ["192.0.2.7", "::ffff:192.0.2.7"], ["192.0.2.8", "::1", "::c000:207"]],
  ["192.0.2.77/24", "192.0.2.0/24", ["192.0.2.0", "192.0.2.255"], ["192.0.3.0", "192.0.1.255"]],
  [" 10.0.0.0/8 ", "10.0.0.0/8", ["10.255.0.1"], ["11.0.0.0", "9.255.255.255"]],
  ["0.0.0.0/0", "0.0.0.0/0", ["255.255.255.255", "0.0.0.0"], ["::", "2001:db8::1"]],
  ["128.0.0.0/1", "128.0.0.0/1", ["200.1.1.1"], ["127.255.255.255"]],
  ["192.0.2.7/32", "192.0.2.7", ["192.0.2.7"], ["192.0.2.6"]],
  ["2001:DB8::1/32", "2001:db8::/32", ["2001:db8:ffff::1"], ["2001:db9::", "32.1.13.184"]],
  ["2001:db8::/33", "2001:db8::/33", ["2001:db8:7fff::1"], ["2001:db8:8000::1"]],
  ["::1", "::1", ["::1"], ["::2", "127.0.0.1"]],
  ["::/0", "::/0", ["::1", "ffff::"], ["192.0.2.7"]],
  ["::ffff:10.0.0.0/104", "10.0.0.0/8", ["10.1.2.3"], ["11.0.0.0"]],
  ["::ffff:192.0.2.7", "192.0.2.7", ["192.0.2.7"], ["192.0.2.8"]],
])("%s is kept as %s", (text, source, inside, outside) => {
  const range = read(text);
  expect(range.source).toBe(source);
  for (const ip of inside) expect(matchIp(range, address(ip)), ip).toBe(true);
  for (const ip of outside) expect(matchIp(range, address(ip)), ip).toBe(false);
});

test.each([
  ["", "empty", undefined],
  ["010.1.1.1", "leading-zero", "10.1.1.1"],
  ["192.000.002.007", "leading-zero", "192.0.2.7"],
  ["1.2.3", "address", undefined],
  ["1.2.3/24", "address", undefined],
  ["256.1.1.1", "address", undefined],
  ["0x7f000001", "address", undefined],
  ["10.0.0.1-10.0.0.9", "address", undefined],
  ["fe80::1%eth0", "address", undefined],
  ["[::1]", "address", "::1"],
  ["192.0.2.*", "wildcard", "192.0.2.0/24"],
  ["10.*.*.*", "wildcard", "10.0.0.0/8"],
  ["*", "wildcard", undefined],
  ["example.com", "host-name", undefined],
  ["10.0.0.0/33", "prefix-length", undefined],
  ["10.0.0.0/08", "prefix-length", undefined],
  ["10.0.0.0/-1", "prefix-length", undefined],
  ["10.0.0.0/8/8", "prefix-length", undefined],
  ["10.0.0.0/", "prefix-length", "10.0.0.0"],
  ["10.0.0.0/255.255.0.0", "prefix-length", "10.0.0.0/16"],
  ["10.0.0.0/255.0.255.0", "prefix-length", undefined],
  ["::1/129", "prefix-length", undefined],
  ["::ffff:10.0.0.0/90", "prefix-length", undefined],
])("%j is refused as %s and offers %s", (text, reason, suggestion) => {
  const result = parseIpRange(text);
  expect(result).toMatchObject({ ok: false, problem: { reason } });
  if (!result.ok) expect(result.problem.suggestion).toBe(suggestion);
});

test("reading what was read changes nothing, and a block holds the address it was made of", () => {
  const cidr = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
    fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
  );
  fc.assert(
    fc.property(cidr, ([text, prefixLength]) => {
      const once = parseIpRange(`${text}/${prefixLength}`);
      if (!once.ok) return;
      expect(parseIpRange(once.range.source)).toEqual(once);
      expect(matchIp(once.range, address(text))).toBe(true);
    }),
  );
});

test("an address lies in a block exactly when their first bits agree", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }), (network, ip, prefixLength) => {
      const agrees = bitsOf(network).slice(0, prefixLength) === bitsOf(ip).slice(0, prefixLength);
      expect(matchIp(read(`${network}/${prefixLength}`), address(ip))).toBe(agrees);
    }),
  );
});

function bitsOf(text: string): string {
  return text
    .split(".")
    .map((part) => Number(part).toString(2).padStart(8, "0"))
    .join("");
}

function read(text: string): IpRange {
  const result = parseIpRange(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.range;
}

function address(text: string): IpAddress {
  const ip = readIp(text);
  if (ip === null) throw new Error(`${text} is no address`);
  return ip;
}
