import fc from "fast-check";
import { compileKey } from "./compile-key.ts";
import type { CredentialFact, Facts } from "./facts.ts";
import type { KeyId, ProjectId } from "./ids.ts";
import type { Key } from "./key.ts";
import { type IpAddress, readIp } from "./pattern/ip-address.ts";
import { observeOrigin, type ObservedOrigin } from "./pattern/observed-origin.ts";
import type { Plan } from "./plan.ts";
import type { ProjectRules } from "./project.ts";

export const NOW_MS = Date.parse("2027-05-04T12:00:00Z");

/** A key that may do everything, with what a test sets. */
export function keyWith(settings: Partial<Key>): Key {
  return {
    id: "key_test000000000001" as KeyId,
    projectId: "prj_test000000000001" as ProjectId,
    name: "Test",
    kind: "public",
    isDefault: false,
    display: "lk_pub_3kTz…9fQ2",
    services: null,
    resources: null,
    origins: [],
    userAgents: [],
    ips: [],
    missingOrigin: "deny",
    quotaPerDay: null,
    quotaPerMonth: null,
    ratePerSecond: null,
    ratePerSecondPerIp: null,
    allowInUrl: false,
    requireSignature: false,
    signingSecretAtMs: null,
    enabled: true,
    draft: null,
    expiresAtMs: null,
    revokedAtMs: null,
    deletedAtMs: null,
    createdAtMs: NOW_MS - 1000,
    createdBy: "root token",
    ...settings,
  };
}

/** A plan without limits, with what a test sets. */
export function planWith(settings: Partial<Plan>): Plan {
  return {
    id: "unlimited",
    name: "Unlimited",
    maxKeys: null,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: null,
    ratePerSecondPerIpByService: {},
    pricePerThousandMicros: {},
    creditPerMonthMicros: null,
    whenCreditIsUsedUp: "bill",
    serviceDefaults: {},
    ...settings,
  };
}

/** An active project with `maps` enabled and `geocoding` disabled, with what a test sets. */
function projectWith(settings: Partial<ProjectRules>): ProjectRules {
  const services = new Map([
    ["maps", { enabled: true, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null }],
    ["geocoding", { enabled: false, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null }],
  ]);
  return {
    id: "prj_test000000000001" as ProjectId,
    suspended: false,
    plan: planWith({}),
    quotaPerDay: null,
    quotaPerMonth: null,
    budget: null,
    services,
    ...settings,
  };
}

/** A known credential; in the URL, where nothing else is said. */
export function known(
  key: Partial<Key>,
  project: Partial<ProjectRules> = {},
  place: "url" | "header" = "url",
): CredentialFact {
  return {
    kind: "known",
    inUrl: place === "url",
    key: compileKey(keyWith(key)),
    project: projectWith(project),
    token: null,
    signature: null,
  };
}

/** Facts of a tile asked for by a browser that tells nothing of itself, with what a test sets. */
export function factsWith(settings: Partial<Facts>): Facts {
  return {
    nowMs: NOW_MS,
    credential: known({}),
    service: "maps",
    resource: { id: "world", admittedBy: ["world", "streets"] },
    origin: { kind: "missing" },
    userAgent: "Mozilla/5.0",
    ip: ipOf("192.0.2.7"),
    quotaUser: null,
    ...settings,
  };
}

/** What an Origin header says. */
export function originOf(origin: string): ObservedOrigin {
  return observeOrigin({ origin, referer: undefined, ownHosts: [] });
}

/** An address that a test is sure of. */
export function ipOf(text: string): IpAddress {
  const ip = readIp(text);
  if (ip === null) throw new Error(`${text} is no address`);
  return ip;
}

const sometimes = <T>(value: T): fc.Arbitrary<T | null> => fc.option(fc.constant(value), { nil: null, freq: 2 });
const list = (...values: string[]): fc.Arbitrary<string[]> => fc.subarray(values);
const limit = fc.option(fc.integer({ min: 1, max: 50 }), { nil: null });

const anyKey: fc.Arbitrary<Partial<Key>> = fc.record({
  kind: fc.constantFrom("public", "secret"),
  services: fc.option(list("maps", "geocoding", "static"), { nil: null }),
  resources: fc.option(list("streets", "world", "relief"), { nil: null }),
  origins: list("shop.example", "*.shop.example", "localhost", "not a pattern"),
  userAgents: list("CityMaps/", ""),
  ips: list("192.0.2.0/24", "2001:db8::/32", "not a range"),
  missingOrigin: fc.constantFrom("deny", "allow", "limit"),
  quotaPerDay: limit,
  quotaPerMonth: limit,
  ratePerSecond: limit,
  ratePerSecondPerIp: limit,
  allowInUrl: fc.boolean(),
  enabled: fc.boolean(),
  expiresAtMs: fc.constantFrom(null, NOW_MS - 1, NOW_MS, NOW_MS + 1),
  revokedAtMs: sometimes(NOW_MS - 5),
  deletedAtMs: sometimes(NOW_MS - 5),
});

const anySettings = fc.record({
  enabled: fc.boolean(),
  quotaPerDay: limit,
  quotaPerMonth: limit,
  ratePerUser: limit,
});

const anyProject: fc.Arbitrary<Partial<ProjectRules>> = fc.record({
  suspended: fc.boolean(),
  plan: fc.record({ quotaPerDayPerKey: limit, ratePerSecondPerIp: limit, creditPerMonthMicros: limit }).map(planWith),
  quotaPerDay: limit,
  quotaPerMonth: limit,
  services: fc.option(anySettings).map((maps) => new Map(maps === null ? [] : [["maps", maps]])),
});

const anyCredential: fc.Arbitrary<CredentialFact> = fc.oneof(
  fc.constantFrom<CredentialFact>({ kind: "none" }, { kind: "ambiguous" }, { kind: "malformed" }),
  fc.record({
    kind: fc.constant("unknown" as const),
    inUrl: fc.boolean(),
    keyKind: fc.constantFrom("public" as const, "secret" as const),
  }),
  {
    weight: 6,
    arbitrary: fc
      .tuple(anyKey, anyProject, fc.constantFrom("url" as const, "header" as const))
      .map(([key, project, place]) => known(key, project, place)),
  },
);

/** Any facts at all, most of them with a known key. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    credential: anyCredential,
    service: fc.constantFrom("maps", "geocoding", "static"),
    resource: fc.constantFrom(
      null,
      { id: "world", admittedBy: ["world", "streets"] },
      { id: "other", admittedBy: ["other"] },
    ),
    origin: fc.constantFrom<ObservedOrigin>(
      { kind: "missing" },
      ...["https://shop.example", "https://www.shop.example", "https://evil.example", "capacitor://localhost"].map(
        originOf,
      ),
    ),
    userAgent: fc.constantFrom("", "Mozilla/5.0", "CityMaps/2.1"),
    ip: fc.constantFrom(...["192.0.2.7", "203.0.113.9", "2001:db8::1"].map(ipOf)),
    quotaUser: fc.constantFrom(null, "ada"),
  })
  .map(factsWith);
