/** One limit that a request must pass: GCRA with a burst. `id` names the bucket: `key:key_1`, `ip:key_1:192.0.2.7`. */
export type RateCharge = {
  readonly id: string;
  /** The policy's name in `RateLimit-Policy`: `key`, `ip`, `user`, `missing-origin`. */
  readonly policy: string;
  readonly ratePerSecond: number;
  readonly burst: number;
};

/** One quota that a request must pass. `id` names the count: `key:key_1`; it starts again at midnight UTC. */
export type QuotaCharge = {
  readonly id: string;
  readonly policy: string;
  readonly limitPerDay: number;
};

/** What admitting a request costs; taken all or not at all, rates before quotas, in this order. */
export type Charges = {
  readonly rates: readonly RateCharge[];
  readonly quotas: readonly QuotaCharge[];
};
