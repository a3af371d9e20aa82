import type { Charges, RateCharge } from "#core/charge.ts";

const DAY_MS = 86_400_000;

/** What an exact counter answers. */
export type ModelAnswer = "admitted" | "RATE_LIMITED" | "QUOTA_EXCEEDED";

/**
 * The exact counter that adapters are compared with: token buckets in whole units and counts by day, on a clock that never goes back.
 * It keeps everything for ever. Rates are whole numbers per second, times are whole milliseconds.
 */
export class CounterModel {
  #nowMs = 0;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  readonly #used = new Map<string, number>();

  take({ rates, quotas }: Charges, nowMs: number): ModelAnswer {
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    const day = Math.floor(this.#nowMs / DAY_MS);
    if (rates.some((rate) => this.#tokens(rate) < 1000)) return "RATE_LIMITED";
    if (quotas.some(({ id, limitPerDay }) => this.#usedOn(day, id) >= limitPerDay)) return "QUOTA_EXCEEDED";
    for (const rate of rates) this.#buckets.set(rate.id, { tokens: this.#tokens(rate) - 1000, atMs: this.#nowMs });
    for (const { id } of quotas) this.#used.set(`${day} ${id}`, this.#usedOn(day, id) + 1);
    return "admitted";
  }

  used(quotaId: string, nowMs: number): number {
    return this.#usedOn(Math.floor(Math.max(this.#nowMs, nowMs) / DAY_MS), quotaId);
  }

  /** In thousandths of a request: at `ratePerSecond` requests a second, a millisecond brings that many of them. */
  #tokens({ id, ratePerSecond, burst }: RateCharge): number {
    const bucket = this.#buckets.get(id);
    if (bucket === undefined) return burst * 1000;
    return Math.min(burst * 1000, bucket.tokens + (this.#nowMs - bucket.atMs) * ratePerSecond);
  }

  #usedOn(day: number, id: string): number {
    return this.#used.get(`${day} ${id}`) ?? 0;
  }
}
