import fc from "fast-check";
import { expect, test } from "vitest";
import { ipBucket } from "./ip-bucket.ts";
import { readIp } from "./ip-address.ts";
import { ipv6Groups } from "./ipv6-groups.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["0.0.0.0", "0.0.0.0"],
  ["255.255.255.255", "255.255.255.255"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:c000:0207", "192.0.2.7"],
  ["0:0:0:0:0:ffff:192.0.2.7", "192.0.2.7"],
  ["2001:DB8:0:0::1", "2001:db8::1"],
  ["::", "::"],
  ["::1", "::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["64:ff9b::192.0.2.7", "64:ff9b::c000:207"],
  ["::192.0.2.7", "::c000:207"],
  ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
])("%s is %s", (text, canonical) => {
  expect(readIp(text)).toBe(canonical);
});

test.each([
  "",
  " ",
  "192.0.2",
  "192.0.2.7.",
  ".192.0.2.7",
  "192.0.2.256",
  "192.0.2.07",
  "010.1.1.1",
  "0x7f.0.0.1",
  "1.2.3",
  "2130706433",
  "192.0.2.7 ",
  "192.0.2.-7",
  "192..2.7",
  "1.2.3.4.5",
  "1e1.2.3.4",
  "[::1]",
  "::1::",
  ":::",
  "1:2:3:4:5:6:7",
  "12345::",
  "::ffff:010.1.1.1",
  "::ffff:1.2.3",
  "::g",
  "192.0.2.7:80",
  "localhost",
  "%eth0",
  "unknown",
])("%j is no address", (text) => {
  expect(readIp(text)).toBe(null);
});

test("an IPv4 address and its mapped IPv6 form are the same", () => {
  fc.assert(
    fc.property(fc.ipV4(), (text) => {
      expect(readIp(text)).toBe(text);
      expect(readIp(`::ffff:${text}`)).toBe(text);
    }),
  );
});

test("reading what was read changes nothing, and the canonical form is never longer", () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      const ip = readIp(text);
      if (ip === null) return;
      expect(readIp(ip)).toBe(ip);
      expect(ip).toMatch(/^[0-9a-f:.]+$/);
      if (ip.includes(":")) expect(ipv6Groups(ip)).toHaveLength(8);
    }),
  );
});

test("all addresses of a /64 share a bucket, and no others", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const four = fc.tuple(group, group, group, group).filter((groups) => groups.join("") !== "0000");
  fc.assert(
    fc.property(four, four, four, (network, host, otherHost) => {
      const bucketOf = (groups: readonly string[]): string | null => {
        const ip = readIp(groups.join(":"));
        return ip === null ? null : ipBucket(ip);
      };
      expect(bucketOf([...network, ...host])).toBe(`${network.join(":")}::/64`);
      expect(bucketOf([...network, ...otherHost])).toBe(`${network.join(":")}::/64`);
    }),
  );
});

test("an IPv4 address is its own bucket", () => {
  const ip = readIp("192.0.2.7");
  expect(ip === null ? null : ipBucket(ip)).toBe("192.0.2.7");
});
