import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { anyFacts, factsWith, ipOf, known, originOf, planWith } from "./decide.fixture.ts";

const ADMIT = { kind: "admit", charges: null };

describe("admitting costs", () => {
  const services = new Map([["maps", { enabled: true, quotaPerDay: 25_000, quotaPerMonth: null, ratePerUser: 1 }]]);
  const KEY = "key_test000000000001";
  const PROJECT = "prj_test000000000001";

  test("rates per IP, user and key, then quotas of key and service, in this order", () => {
    const credential = known({ ratePerSecond: 50, ratePerSecondPerIp: 2.5, quotaPerDay: 1000 }, { services });
    expect(decide(factsWith({ credential }))).toEqual({
      kind: "admit",
      charges: {
        rates: [
          { id: `ip:${KEY}:192.0.2.7`, policy: "ip", ratePerSecond: 2.5, burst: 3 },
          { id: `user:${PROJECT}:maps:192.0.2.7`, policy: "user", ratePerSecond: 1, burst: 1 },
          { id: `key:${KEY}`, policy: "key", ratePerSecond: 50, burst: 50 },
        ],
        quotas: [
          { id: `key:${KEY}`, policy: "key-day", window: "day", limit: 1000 },
          { id: `service:${PROJECT}:maps`, policy: "service-day", window: "day", limit: 25_000 },
        ],
        budget: null,
      },
    });
  });

  test("the plan's limits for every key, and a key's own where they are lower", () => {
    const plan = planWith({
      quotaPerDayPerKey: 1000,
      ratePerSecondPerIp: 5,
      ratePerSecondPerIpByService: { maps: 60 },
    });
    const ofMaps = { id: `ip:${KEY}:maps:192.0.2.7`, ratePerSecond: 60, burst: 60 };
    expect(decide(factsWith({ credential: known({}, { plan }) }))).toMatchObject({
      charges: { rates: [ofMaps], quotas: [{ limit: 1000 }] },
    });
    const own = known({ quotaPerDay: 9, ratePerSecondPerIp: 2 }, { plan });
    expect(decide(factsWith({ credential: own }))).toMatchObject({
      charges: { rates: [{ id: `ip:${KEY}:192.0.2.7`, ratePerSecond: 2 }, ofMaps], quotas: [{ limit: 9 }] },
    });
    expect(decide(factsWith({ credential: known({ quotaPerDay: 9000 }, { plan }) }))).toMatchObject({
      charges: { quotas: [{ limit: 1000 }] },
    });
  });

  test("quotas by day and month of key, service and project, then the price of the service", () => {
    const plan = planWith({
      pricePerThousandMicros: { maps: 500_000 },
      creditPerMonthMicros: 7,
      whenCreditIsUsedUp: "suspend",
    });
    const limits = { quotaPerDay: 3, quotaPerMonth: 4 };
    const all = known(
      { quotaPerDay: 1, quotaPerMonth: 2 },
      {
        ...limits,
        plan,
        services: new Map([["maps", { enabled: true, ...limits, ratePerUser: null }]]),
      },
    );
    expect(decide(factsWith({ credential: all }))).toMatchObject({
      charges: {
        quotas: [
          { id: `key:${KEY}`, policy: "key-day", window: "day", limit: 1 },
          { id: `key:${KEY}`, policy: "key-month", window: "month", limit: 2 },
          { id: `service:${PROJECT}:maps`, policy: "service-day", window: "day", limit: 3 },
          { id: `service:${PROJECT}:maps`, policy: "service-month", window: "month", limit: 4 },
          { id: `project:${PROJECT}`, policy: "project-day", window: "day", limit: 3 },
          { id: `project:${PROJECT}`, policy: "project-month", window: "month", limit: 4 },
        ],
        budget: { id: `budget:${PROJECT}`, limitNanos: 7000, costNanos: 500_000 },
      },
    });
  });

  test("nothing of the budget where spending is billed, or the service is free", () => {
    const priced = { pricePerThousandMicros: { maps: 1 }, creditPerMonthMicros: 7 };
    const billed = known({}, { plan: planWith({ ...priced, whenCreditIsUsedUp: "bill" }) });
    expect(decide(factsWith({ credential: billed }))).toEqual(ADMIT);
    const budget = { amountPerMonthMicros: 3, whenUsedUp: "suspend" } as const;
    expect(decide(factsWith({ credential: known({}, { budget }) }))).toEqual(ADMIT);
    const both = known({}, { budget, plan: planWith({ ...priced, whenCreditIsUsedUp: "suspend" }) });
    expect(decide(factsWith({ credential: both }))).toMatchObject({ charges: { budget: { limitNanos: 3000 } } });
  });

  test("a user is who the caller says it is, else the client address, and the one is never taken for the other", () => {
    const credential = known({}, { services });
    const bucketOf = (quotaUser: string | null) => {
      const decision = decide(factsWith({ credential, quotaUser }));
      return decision.kind === "admit" ? decision.charges?.rates[0]?.id : null;
    };
    expect(bucketOf(null)).toBe(`user:${PROJECT}:maps:192.0.2.7`);
    expect(bucketOf("ada")).toBe(`user:${PROJECT}:maps:=ada`);
    expect(bucketOf("192.0.2.7")).not.toBe(bucketOf(null));
  });

  test("one request per second per key and IP where the origin is missing and limited", () => {
    const credential = known({ origins: ["shop.example"], userAgents: ["CityMaps/"], missingOrigin: "limit" });
    const charges = {
      rates: [{ id: `missing:${KEY}:192.0.2.7`, policy: "missing-origin", ratePerSecond: 1, burst: 5 }],
      quotas: [],
      budget: null,
    };
    expect(decide(factsWith({ credential }))).toEqual({ kind: "admit", charges });
    expect(decide(factsWith({ credential, userAgent: "CityMaps/1" }))).toEqual(ADMIT);
    expect(decide(factsWith({ credential, origin: originOf("https://shop.example") }))).toEqual(ADMIT);
    expect(decide(factsWith({ credential: known({ missingOrigin: "limit" }) }))).toEqual(ADMIT);
  });

  test("IPv6 neighbours of one connection share their limits", () => {
    const credential = known({ ratePerSecondPerIp: 5 });
    const first = decide(factsWith({ credential, ip: ipOf("2001:db8:0:7::1") }));
    expect(first).toMatchObject({ charges: { rates: [{ id: `ip:${KEY}:2001:db8:0:7::/64` }] } });
    expect(decide(factsWith({ credential, ip: ipOf("2001:db8:0:7:a:b:c:d") }))).toEqual(first);
    expect(decide(factsWith({ credential, ip: ipOf("2001:db8:0:8::1") }))).not.toEqual(first);
  });

  test("nothing twice: every id of a charge is its own", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decide(facts);
        if (decision.kind === "refuse" || decision.charges === null) return;
        const { rates, quotas, budget } = decision.charges;
        expect(rates.length + quotas.length + (budget === null ? 0 : 1)).toBeGreaterThan(0);
        expect(new Set(rates.map(({ id }) => id)).size).toBe(rates.length);
        expect(new Set(quotas.map(({ id, window }) => `${window} ${id}`)).size).toBe(quotas.length);
      }),
    );
  });
});
