import type { QuotaWindow } from "./quota-window.ts";

/** One limit that a request must pass: GCRA with a burst. `id` names the bucket: `key:key_1`, `ip:key_1:192.0.2.7`. */
export type RateCharge = {
  readonly id: string;
  /** The policy's name in `RateLimit-Policy`: `key`, `ip`, `user`, `missing-origin`. */
  readonly policy: string;
  readonly ratePerSecond: number;
  readonly burst: number;
};

/** One quota that a request must pass. `id` and `window` name the count: `key:key_1` by `day`; it starts again at midnight UTC. */
export type QuotaCharge = {
  readonly id: string;
  /** The policy's name in `RateLimit-Policy`: `key-day`, `service-month`. */
  readonly policy: string;
  readonly window: QuotaWindow;
  /** Requests per window. */
  readonly limit: number;
};

/** What a request costs, and how much may be spent in a month, both in whole billionths of the currency unit. */
export type BudgetCharge = {
  readonly id: string;
  readonly limitNanos: number;
  readonly costNanos: number;
};

/** What admitting a request costs; taken all or not at all: rates, then quotas, then the budget, in this order. */
export type Charges = {
  readonly rates: readonly RateCharge[];
  readonly quotas: readonly QuotaCharge[];
  readonly budget: BudgetCharge | null;
};
