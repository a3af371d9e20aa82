import type { Plan } from "#core/plan.ts";

/** The plans that exist without any configuration; a plan of the same id in the configuration takes a built-in one's place. */
export const BUILT_IN_PLANS: readonly Plan[] = Object.freeze([
  {
    id: "unlimited",
    name: "Unlimited",
    maxKeys: null,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: null,
    pricePerThousandMicros: {},
  },
  {
    id: "free",
    name: "Free",
    maxKeys: 5,
    quotaPerDayPerKey: 1_000,
    ratePerSecondPerIp: 5,
    pricePerThousandMicros: {},
  },
  {
    id: "pro",
    name: "Pro",
    maxKeys: 100,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: 50,
    pricePerThousandMicros: { maps: 500_000, geocoding: 2_000_000, places: 2_000_000, static: 1_000_000, embed: 0 },
  },
]);
