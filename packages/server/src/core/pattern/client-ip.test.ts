import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientIp } from "./client-ip.ts";
import { type IpAddress, readIp } from "./ip-address.ts";
import { type IpRange, parseIpRange } from "./ip-range.ts";

const TRUSTED = ["127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48"].map(range);
const PROXY = "10.0.0.1";

describe("behind a trusted proxy", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["198.51.100.1, 203.0.113.9", "203.0.113.9"],
    ["198.51.100.1,203.0.113.9 , 10.0.0.2", "203.0.113.9"],
    ["203.0.113.9:4711", "203.0.113.9"],
    ["[2001:db8::7]:4711", "2001:db8::7"],
    ["[2001:db8::7]", "2001:db8::7"],
    ["2001:DB8::7", "2001:db8::7"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["203.0.113.9, 2001:db8:ffff::1", "203.0.113.9"],
    ["10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["203.0.113.9, garbage, 10.0.0.2", "10.0.0.2"],
    ["203.0.113.9, ", PROXY],
    ["203.0.113.9, unknown", PROXY],
    ["203.0.113.9, 010.0.0.2", PROXY],
    ["203.0.113.9, 1.2.3", PROXY],
    ["", PROXY],
  ])("X-Forwarded-For: %s says %s", (forwardedFor, expected) => {
    expect(read({ peer: PROXY, forwardedFor })).toBe(expected);
  });

  test.each([
    ["for=203.0.113.9", "203.0.113.9"],
    ['For="203.0.113.9:4711";proto=https;by=10.0.0.1', "203.0.113.9"],
    ['for=198.51.100.1, for="[2001:db8::7]:4711"', "2001:db8::7"],
    ['proto=http; for="[2001:db8::7]"', "2001:db8::7"],
    ["for=203.0.113.9, for=10.0.0.2", "203.0.113.9"],
    ["for=203.0.113.9, for=_hidden", PROXY],
    ["for=203.0.113.9, for=unknown", PROXY],
    ["for=203.0.113.9;for=198.51.100.1", PROXY],
    ["proto=https", PROXY],
    ['for="203.0.113.9', PROXY],
    ['for="198.51.100.1, for=203.0.113.9', "203.0.113.9"],
    ["", PROXY],
  ])("Forwarded: %s says %s", (forwarded, expected) => {
    expect(read({ peer: PROXY, forwarded })).toBe(expected);
  });

  test("X-Forwarded-For goes before Forwarded", () => {
    expect(read({ peer: PROXY, forwardedFor: "203.0.113.9", forwarded: "for=198.51.100.1" })).toBe("203.0.113.9");
  });

  test("without a header, the proxy itself is the client", () => {
    expect(read({ peer: PROXY })).toBe(PROXY);
  });
});

const anyHeader = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6(),
        fc.constantFrom("10.0.0.9", "127.0.0.1", "unknown", 'for="', '"', "for=1.2.3.4", ";"),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(", ")),
);

const stranger = fc.ipV4().filter((ip) => !ip.startsWith("10.") && ip !== "127.0.0.1");

test("a peer that is not trusted is the client, whatever its headers say", () => {
  fc.assert(
    fc.property(stranger, anyHeader, anyHeader, (peer, forwardedFor, forwarded) => {
      expect(read({ peer, forwardedFor, forwarded })).toBe(peer);
    }),
  );
});

test("whatever a client writes into the headers, what the trusted proxy appends decides", () => {
  fc.assert(
    fc.property(
      stranger,
      anyHeader,
      fc.array(fc.constantFrom("10.0.0.2", "10.0.0.3"), { maxLength: 3 }),
      (client, written, hops) => {
        expect(read({ peer: PROXY, forwardedFor: [written, client, ...hops].join(", ") })).toBe(client);
        const elements = [client, ...hops].map((hop) => `for=${hop}`);
        expect(read({ peer: PROXY, forwarded: [written, ...elements].join(",") })).toBe(client);
      },
    ),
  );
});

function read({
  peer,
  forwardedFor,
  forwarded,
}: {
  peer: string;
  forwardedFor?: string;
  forwarded?: string;
}): IpAddress {
  return clientIp({ peer: address(peer), forwardedFor, forwarded, trusted: TRUSTED });
}

function address(text: string): IpAddress {
  const ip = readIp(text);
  if (ip === null) throw new Error(`${text} is no address`);
  return ip;
}

function range(text: string): IpRange {
  const result = parseIpRange(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.range;
}
