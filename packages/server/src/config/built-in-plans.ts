import type { Plan, ServiceDefaults } from "#core/plan.ts";

/** Prices of 1,000 requests, in millionths: a tile is ready-made, an address is looked up, a picture is drawn, a way is computed. */
const PRICES = {
  maps: 500_000,
  geocoding: 2_000_000,
  places: 2_000_000,
  static: 1_000_000,
  embed: 0,
  directions: 2_000_000,
} as const;

/** As Google Maps Platform has it: 25,000 requests per day, 1 request per second and user. A map loads 30 tiles at once, so not for maps. */
const LOOK_UP: ServiceDefaults = { quotaPerDay: 25_000, quotaPerMonth: null, ratePerUser: 1 };

/** The plans that exist without any configuration; a plan of the same id in the configuration takes a built-in one's place. */
export const BUILT_IN_PLANS: readonly Plan[] = Object.freeze([
  {
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
  },
  {
    id: "free",
    name: "Free",
    maxKeys: 5,
    quotaPerDayPerKey: 1_000,
    ratePerSecondPerIp: 5,
    ratePerSecondPerIpByService: { maps: 60 },
    pricePerThousandMicros: PRICES,
    creditPerMonthMicros: 100_000_000,
    whenCreditIsUsedUp: "suspend",
    serviceDefaults: {},
  },
  {
    id: "pro",
    name: "Pro",
    maxKeys: 100,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: 50,
    ratePerSecondPerIpByService: { maps: 500 },
    pricePerThousandMicros: PRICES,
    creditPerMonthMicros: null,
    whenCreditIsUsedUp: "bill",
    serviceDefaults: { geocoding: LOOK_UP, places: LOOK_UP, static: LOOK_UP, directions: LOOK_UP },
  },
]);
