import type { Charges, RateCharge } from "#core/charge.ts";
import type { QuotaWindow } from "#core/quota-window.ts";

/** What an exact counter answers. */
export type ModelAnswer = "admitted" | "RATE_LIMITED" | "QUOTA_EXCEEDED" | "BUDGET_EXCEEDED";

/**
 * The exact counter that adapters are compared with: token buckets in whole units, counts by the calendar's own names of days and months,
 * on a clock that never goes back. It keeps everything for ever. Rates are whole numbers per second, times are whole milliseconds.
 */
export class CounterModel {
  #nowMs = 0;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  readonly #used = new Map<string, bigint>();

  take({ rates, quotas, budget }: Charges, nowMs: number): ModelAnswer {
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    if (rates.some((rate) => this.#tokens(rate) < 1000)) return "RATE_LIMITED";
    const counts = quotas.map(({ id, window, limit }) => ({ name: this.#name(window, id), limit: BigInt(limit) }));
    if (counts.some(({ name, limit }) => this.#usedOf(name) >= limit)) return "QUOTA_EXCEEDED";
    const purse = budget === null ? null : { ...budget, name: this.#name("month", budget.id) };
    if (purse !== null && this.#usedOf(purse.name) + BigInt(purse.costNanos) > BigInt(purse.limitNanos)) {
      return "BUDGET_EXCEEDED";
    }
    for (const rate of rates) this.#buckets.set(rate.id, { tokens: this.#tokens(rate) - 1000, atMs: this.#nowMs });
    for (const { name } of counts) this.#used.set(name, this.#usedOf(name) + 1n);
    if (purse !== null) this.#used.set(purse.name, this.#usedOf(purse.name) + BigInt(purse.costNanos));
    return "admitted";
  }

  used(id: string, window: QuotaWindow, nowMs: number): number {
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    return Number(this.#usedOf(this.#name(window, id)));
  }

  /** In thousandths of a request: at `ratePerSecond` requests a second, a millisecond brings that many of them. */
  #tokens({ id, ratePerSecond, burst }: RateCharge): number {
    const bucket = this.#buckets.get(id);
    if (bucket === undefined) return burst * 1000;
    return Math.min(burst * 1000, bucket.tokens + (this.#nowMs - bucket.atMs) * ratePerSecond);
  }

  /** `2026-03-01 key:1` or `2026-03 key:1`. */
  #name(window: QuotaWindow, id: string): string {
    const today = new Date(this.#nowMs).toISOString();
    return `${today.slice(0, window === "day" ? 10 : 7)} ${id}`;
  }

  #usedOf(name: string): bigint {
    return this.#used.get(name) ?? 0n;
  }
}
