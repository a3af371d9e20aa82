import type { Charges, RateCharge } from "#core/charge.ts";
import type { QuotaWindow } from "#core/quota-window.ts";

const DAY_MS = 86_400_000;

/** What an exact counter answers. */
export type ModelAnswer = "admitted" | "RATE_LIMITED" | "QUOTA_EXCEEDED" | "BUDGET_EXCEEDED";

/**
 * The exact counter that adapters are compared with: token buckets in whole units, counts by the calendar's own names of days and months,
 * on a clock that never goes back. It keeps everything for ever. Rates are whole numbers per second, times are whole milliseconds.
 */
export class CounterModel {
  #nowMs = 0;
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  /** By the day's or month's name: `2026-03-01`, `2026-03`. */
  readonly #used = new Map<string, Map<string, bigint>>();
  #today = { number: -1, day: "", month: "" };

  take({ rates, quotas, budget }: Charges, nowMs: number): ModelAnswer {
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    if (rates.some((rate) => this.#tokens(rate) < 1000)) return "RATE_LIMITED";
    const counts = { day: this.#countsOf("day"), month: this.#countsOf("month") };
    if (quotas.some(({ id, window, limit }) => (counts[window].get(id) ?? 0n) >= limit)) return "QUOTA_EXCEEDED";
    const spent = budget === null ? 0n : (counts.month.get(budget.id) ?? 0n) + BigInt(budget.costNanos);
    if (budget !== null && spent > budget.limitNanos) return "BUDGET_EXCEEDED";
    for (const rate of rates) this.#buckets.set(rate.id, { tokens: this.#tokens(rate) - 1000, atMs: this.#nowMs });
    for (const { id, window } of quotas) counts[window].set(id, (counts[window].get(id) ?? 0n) + 1n);
    if (budget !== null) counts.month.set(budget.id, spent);
    return "admitted";
  }

  used(id: string, window: QuotaWindow, nowMs: number): number {
    this.#nowMs = Math.max(this.#nowMs, nowMs);
    return Number(this.#countsOf(window).get(id) ?? 0n);
  }

  /** In thousandths of a request: at `ratePerSecond` requests a second, a millisecond brings that many of them. */
  #tokens({ id, ratePerSecond, burst }: RateCharge): number {
    const bucket = this.#buckets.get(id);
    if (bucket === undefined) return burst * 1000;
    return Math.min(burst * 1000, bucket.tokens + (this.#nowMs - bucket.atMs) * ratePerSecond);
  }

  #countsOf(window: QuotaWindow): Map<string, bigint> {
    const number = Math.floor(this.#nowMs / DAY_MS);
    if (number !== this.#today.number) {
      const day = new Date(this.#nowMs).toISOString().slice(0, 10);
      this.#today = { number, day, month: day.slice(0, 7) };
    }
    const name = this.#today[window];
    const counts = this.#used.get(name) ?? new Map<string, bigint>();
    this.#used.set(name, counts);
    return counts;
  }
}
