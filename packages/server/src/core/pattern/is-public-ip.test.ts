import { expect, test } from "vitest";
import { isPublicIp } from "./is-public-ip.ts";
import { readIp } from "./ip-address.ts";

test.each([
  ["8.8.8.8", true],
  ["2a00:1450:4001:81b::200e", true],
  ["127.0.0.1", false],
  ["0.0.0.0", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.100.100.200", false],
  ["168.63.129.16", false],
  ["192.0.0.192", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["::127.0.0.1", false],
  ["64:ff9b::a9fe:a9fe", false],
  ["2002:7f00:1::", false],
  ["fe80::1", false],
  ["fd00:ec2::254", false],
  ["ff02::1", false],
])("%s is public: %s", (text, expected) => {
  const ip = readIp(text);
  expect(ip !== null && isPublicIp(ip)).toBe(expected);
});
