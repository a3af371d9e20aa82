import type { QuotaCharge, RateCharge } from "#core/charge.ts";

/** Charges of a test, with what it wants different. */
export const charge = {
  rate: (given: Partial<RateCharge>): RateCharge => ({
    id: "rate",
    policy: "key",
    ratePerSecond: 1,
    burst: 1,
    ...given,
  }),
  quota: (given: Partial<QuotaCharge>): QuotaCharge => ({
    id: "quota",
    policy: "key-day",
    window: "day",
    limit: 1,
    ...given,
  }),
};
