import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECKS } from "./checks/checks.ts";
import { decide } from "./decide.ts";
import { anyFacts, factsWith, known, NOW_MS, originOf } from "./decide.fixture.ts";
import type { Facts } from "./facts.ts";
import type { Key } from "./key.ts";
import type { ProjectRules } from "./project.ts";
import type { RefusalCode } from "./refusal.ts";

const ADMIT = { kind: "admit", charges: null };

describe("a request is refused", () => {
  const wrong: readonly (readonly [why: string, code: RefusalCode, facts: Partial<Facts>])[] = [
    ["without a key", "KEY_MISSING", { credential: { kind: "none" } }],
    ["with two different keys", "KEY_AMBIGUOUS", { credential: { kind: "ambiguous" } }],
    ["with a mistyped key", "KEY_INVALID", { credential: { kind: "malformed" } }],
    ["with a key that nobody made", "KEY_INVALID", { credential: { kind: "unknown", inUrl: true } }],
    [
      "with a public key that nobody made",
      "KEY_INVALID",
      { credential: { kind: "unknown", inUrl: true, keyKind: "public" } },
    ],
    [
      "with an unknown secret key in a header",
      "KEY_INVALID",
      { credential: { kind: "unknown", inUrl: false, keyKind: "secret" } },
    ],
    [
      "with an unknown secret key in the URL",
      "KEY_IN_URL",
      { credential: { kind: "unknown", inUrl: true, keyKind: "secret" } },
    ],
    ["with a secret key in the URL", "KEY_IN_URL", { credential: known({ kind: "secret" }) }],
    ["with a revoked key", "KEY_REVOKED", { credential: known({ revokedAtMs: NOW_MS - 1 }) }],
    ["with a deleted key", "KEY_REVOKED", { credential: known({ deletedAtMs: NOW_MS - 1 }) }],
    ["with a key in the millisecond of its expiry", "KEY_EXPIRED", { credential: known({ expiresAtMs: NOW_MS }) }],
    ["with a disabled key", "KEY_DISABLED", { credential: known({ enabled: false }) }],
    ["for a suspended project", "PROJECT_SUSPENDED", { credential: known({}, { suspended: true }) }],
    ["for a disabled service", "SERVICE_NOT_ENABLED", { service: "geocoding" }],
    ["for a service that the project never set", "SERVICE_NOT_ENABLED", { service: "routing" }],
    ["for a service that is not the key's", "SERVICE_NOT_ALLOWED", { credential: known({ services: ["geocoding"] }) }],
    ["for a style that is not the key's", "RESOURCE_NOT_ALLOWED", { credential: known({ resources: ["relief"] }) }],
    ["without an origin", "ORIGIN_MISSING", { credential: known({ origins: ["shop.example"] }) }],
    [
      "on a strange website",
      "ORIGIN_NOT_ALLOWED",
      { credential: known({ origins: ["shop.example"] }), origin: originOf("https://shop.example.evil.net") },
    ],
    [
      "by a strange app",
      "USER_AGENT_NOT_ALLOWED",
      { credential: known({ userAgents: ["citymaps"] }), userAgent: "CityMaps/2" },
    ],
    ["from a strange address", "IP_NOT_ALLOWED", { credential: known({ ips: ["192.0.2.8"] }) }],
  ];
  test.each(wrong)("%s: %s", (_, code, facts) => {
    expect(decide(factsWith(facts))).toEqual({ kind: "refuse", code });
  });
});

describe("a request is admitted", () => {
  const right: readonly (readonly [why: string, facts: Partial<Facts>])[] = [
    ["with a key that may do everything", {}],
    ["with a secret key in a header", { credential: known({ kind: "secret" }, {}, "header") }],
    ["with a secret key in the URL that may stand there", { credential: known({ kind: "secret", allowInUrl: true }) }],
    ["in the last millisecond before expiry", { credential: known({ expiresAtMs: NOW_MS + 1 }) }],
    ["for a service of the key", { credential: known({ services: ["maps"] }) }],
    ["where the list of services is empty", { credential: known({ services: [], resources: [] }) }],
    ["for a tileset of the key", { credential: known({ resources: ["world"] }) }],
    ["for a tileset of a style of the key", { credential: known({ resources: ["streets"] }) }],
    ["for what belongs to no style", { credential: known({ resources: ["relief"] }), resource: null }],
    [
      "on the key's website",
      { credential: known({ origins: ["a.example", "shop.example"] }), origin: originOf("https://shop.example") },
    ],
    [
      "on a subdomain",
      {
        credential: known({ origins: ["shop.example", "*.shop.example"] }),
        origin: originOf("https://www.shop.example"),
      },
    ],
    ["on this computer", { credential: known({ origins: ["localhost"] }), origin: originOf("http://127.0.0.1:5173") }],
    [
      "by the key's app instead of a website",
      { credential: known({ origins: ["shop.example"], userAgents: ["CityMaps/"] }), userAgent: "CityMaps/2" },
    ],
    [
      "on the key's website instead of an app",
      {
        credential: known({ origins: ["shop.example"], userAgents: ["CityMaps/"] }),
        origin: originOf("http://shop.example"),
      },
    ],
    [
      "without an origin where the key allows it",
      { credential: known({ origins: ["shop.example"], missingOrigin: "allow" }) },
    ],
    ["from an address of the key", { credential: known({ ips: ["2001:db8::/32", "192.0.2.0/24"] }) }],
  ];
  test.each(right)("%s", (_, facts) => {
    expect(decide(factsWith(facts))).toEqual(ADMIT);
  });
});

test("the address must match even where website and app do", () => {
  const credential = known({ origins: ["shop.example"], userAgents: ["Mozilla"], ips: ["198.51.100.0/24"] });
  expect(decide(factsWith({ credential, origin: originOf("https://shop.example") }))).toEqual({
    kind: "refuse",
    code: "IP_NOT_ALLOWED",
  });
});

test("a stored restriction that cannot be read stays a restriction", () => {
  expect(
    decide(factsWith({ credential: known({ origins: ["not a pattern"] }), origin: originOf("https://shop.example") })),
  ).toMatchObject({ code: "ORIGIN_NOT_ALLOWED" });
  expect(decide(factsWith({ credential: known({ ips: ["not a range"] }) }))).toMatchObject({ code: "IP_NOT_ALLOWED" });
  expect(decide(factsWith({ credential: known({ userAgents: [""] }) }))).toMatchObject({
    code: "USER_AGENT_NOT_ALLOWED",
  });
});

test("of all that is wrong, the first in the product's order is said", () => {
  const faults: readonly (readonly [code: RefusalCode, key: Partial<Key>, project: Partial<ProjectRules>])[] = [
    ["KEY_IN_URL", { kind: "secret" }, {}],
    ["KEY_REVOKED", { revokedAtMs: NOW_MS }, {}],
    ["KEY_EXPIRED", { expiresAtMs: NOW_MS }, {}],
    ["KEY_DISABLED", { enabled: false }, {}],
    ["PROJECT_SUSPENDED", {}, { suspended: true }],
    ["SERVICE_NOT_ENABLED", {}, { services: new Map() }],
    ["SERVICE_NOT_ALLOWED", { services: ["static"] }, {}],
    ["RESOURCE_NOT_ALLOWED", { resources: ["relief"] }, {}],
    ["ORIGIN_MISSING", { origins: ["shop.example"] }, {}],
    ["IP_NOT_ALLOWED", { ips: ["198.51.100.1"] }, {}],
  ];
  const decideAll = (some: typeof faults) => {
    const key = Object.assign({}, ...some.map(([, part]) => part));
    const project = Object.assign({}, ...some.map(([, , part]) => part));
    return decide(factsWith({ credential: known(key, project) }));
  };
  for (const [index, first] of faults.entries()) {
    for (const later of faults.slice(index))
      expect(decideAll([first, later])).toEqual({ kind: "refuse", code: first[0] });
  }
  fc.assert(
    fc.property(fc.subarray([...faults], { minLength: 1 }), (some) => {
      expect(decideAll(some)).toEqual({ kind: "refuse", code: some[0]?.[0] });
    }),
  );
});

test("any facts have exactly one outcome: the first refusal of the checks, or admission, with charges only then", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const decision = decide(facts);
      const refusal = CHECKS.map((check) => check.run(facts)).find((verdict) => verdict.kind === "refuse");
      if (refusal === undefined) expect(decision.kind).toBe("admit");
      else expect(decision).toEqual(refusal);
      expect("charges" in decision).toBe(decision.kind === "admit");
      expect(decide(facts)).toEqual(decision);
    }),
    { numRuns: 2000 },
  );
});

test("only a known key is ever admitted, and a check without a key to look at says skip", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      if (facts.credential.kind === "known") return;
      expect(decide(facts).kind).toBe("refuse");
      for (const check of CHECKS.slice(4)) expect(check.run(facts), check.id).toEqual({ kind: "skip" });
    }),
  );
});

test("the checks have ids and titles of their own", () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { id, title } of CHECKS)
    expect([id, title]).toEqual([
      expect.stringMatching(/^[a-z]+(-[a-z]+)+$/),
      expect.stringMatching(/^(The|A) .{8,}[^.]$/),
    ]);
});
