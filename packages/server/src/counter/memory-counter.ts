import type { Counter, LimitState, Taken } from "#app/ports/counter.ts";
import type { BudgetCharge, Charges, QuotaCharge, RateCharge } from "#core/charge.ts";
import { gcra, type GcraAnswer } from "#core/limit/gcra.ts";
import { type QuotaWindow, windowStartMs } from "#core/quota-window.ts";
import { isTighter, quotaState, rateState, secondsToEnd } from "./limit-state.ts";
import { RateBuckets } from "./rate-buckets.ts";
import { WindowCounts } from "./window-counts.ts";

type AskedRate = { readonly rate: RateCharge; readonly answer: GcraAnswer };

type Refused = Omit<Extract<Taken, { readonly ok: false }>, "states">;

/**
 * A counter in the memory of one process. It holds `maxRates` rates at most, see `RateBuckets`, and what was charged of quotas and
 * budgets today and this month. Its clock never goes back: a `nowMs` before the latest one counts as the latest, so that a
 * corrected clock admits nothing extra.
 */
export function createMemoryCounter({ maxRates }: { readonly maxRates: number }): Counter {
  return new MemoryCounter(maxRates);
}

class MemoryCounter implements Counter {
  readonly #buckets: RateBuckets;
  readonly #counts = { day: new WindowCounts("day"), month: new WindowCounts("month") } as const;
  #latestMs = 0;

  constructor(maxRates: number) {
    this.#buckets = new RateBuckets(maxRates);
  }

  take(charges: Charges, askedAtMs: number): Taken {
    const { quotas } = charges;
    const nowMs = this.#advance(askedAtMs);
    const asked = this.#ask(charges, nowMs);
    const refused = this.#refusal(asked, charges, nowMs);
    if (refused === null) {
      this.#charge(asked, charges);
      return { ok: true, states: this.#states(asked, quotas, nowMs) };
    }
    // Where a quota or the budget refuses, the rates are not charged, so nothing is said about them.
    const spoken = refused.code === "RATE_LIMITED" ? asked : [];
    return { ...refused, states: this.#states(spoken, quotas, nowMs) };
  }

  peek(charges: Charges, askedAtMs: number): Taken {
    const nowMs = this.#advance(askedAtMs);
    const asked = this.#ask(charges, nowMs);
    const states = [
      ...asked.map(({ rate, answer }) => rateState(rate, beforeTaking(rate, answer))),
      ...charges.quotas.map((quota) => quotaState(quota, this.#counts[quota.window], nowMs)),
    ];
    const refused = this.#refusal(asked, charges, nowMs);
    return refused === null ? { ok: true, states } : { ...refused, states };
  }

  giveBack({ quotas, budget }: Charges, takenAtMs: number): void {
    const nowMs = this.#advance(takenAtMs);
    for (const { id, window } of quotas) this.#reduce(this.#counts[window], id, 1, [takenAtMs, nowMs]);
    if (budget !== null) this.#reduce(this.#counts.month, budget.id, budget.costNanos, [takenAtMs, nowMs]);
  }

  restore(id: string, window: QuotaWindow, startMs: number, used: number): void {
    this.#advance(startMs);
    const counts = this.#counts[window];
    if (counts.isCurrent(startMs)) counts.set(id, used);
  }

  used(id: string, window: QuotaWindow, nowMs: number): number {
    this.#advance(nowMs);
    return this.#counts[window].used(id);
  }

  #advance(nowMs: number): number {
    this.#latestMs = Math.max(this.#latestMs, nowMs);
    this.#buckets.forgetFull(this.#latestMs);
    this.#counts.day.turnTo(this.#latestMs);
    this.#counts.month.turnTo(this.#latestMs);
    return this.#latestMs;
  }

  #ask({ rates }: Charges, nowMs: number): readonly AskedRate[] {
    return rates.map((rate) => ({ rate, answer: gcra(this.#buckets.get(rate.id), nowMs, rate) }));
  }

  /** `null` when all that is charged has room. */
  #refusal(asked: readonly AskedRate[], { quotas, budget }: Charges, nowMs: number): Refused | null {
    const waitMs = longestWait(asked);
    if (waitMs > 0) return { ok: false, code: "RATE_LIMITED", retryAfterSeconds: Math.ceil(waitMs / 1000) };
    const fullSeconds = this.#secondsUntilRoom(quotas, nowMs);
    if (fullSeconds > 0) return { ok: false, code: "QUOTA_EXCEEDED", retryAfterSeconds: fullSeconds };
    if (budget === null || this.#spent(budget) + budget.costNanos <= budget.limitNanos) return null;
    return { ok: false, code: "BUDGET_EXCEEDED", retryAfterSeconds: secondsToEnd(this.#counts.month, nowMs) };
  }

  /** 0 when every quota has room for one more; else the seconds until all have. */
  #secondsUntilRoom(quotas: readonly QuotaCharge[], nowMs: number): number {
    let seconds = 0;
    for (const { id, window, limit } of quotas) {
      const counts = this.#counts[window];
      if (counts.used(id) >= limit) seconds = Math.max(seconds, secondsToEnd(counts, nowMs));
    }
    return seconds;
  }

  #spent({ id }: BudgetCharge): number {
    return this.#counts.month.used(id);
  }

  #charge(asked: readonly AskedRate[], { quotas, budget }: Charges): void {
    for (const { rate, answer } of asked) this.#buckets.set(rate.id, answer.tatMs);
    for (const { id, window } of quotas) this.#counts[window].set(id, this.#counts[window].used(id) + 1);
    if (budget !== null) this.#counts.month.set(budget.id, this.#spent(budget) + budget.costNanos);
  }

  /** What was taken in a window that is over is forgotten already. */
  #reduce(counts: WindowCounts, id: string, by: number, [takenAtMs, nowMs]: readonly [number, number]): void {
    const isOver = windowStartMs(counts.window, takenAtMs) !== windowStartMs(counts.window, nowMs);
    if (!isOver) counts.set(id, Math.max(0, counts.used(id) - by));
  }

  /** The tightest rate and the tightest quota. */
  #states(asked: readonly AskedRate[], quotas: readonly QuotaCharge[], nowMs: number): LimitState[] {
    const states: LimitState[] = [];
    let found: LimitState | null = null;
    for (const { rate, answer } of asked) {
      const state = rateState(rate, answer);
      if (isTighter(state, found)) found = state;
    }
    if (found !== null) states.push(found);
    found = null;
    for (const quota of quotas) {
      const state = quotaState(quota, this.#counts[quota.window], nowMs);
      if (isTighter(state, found)) found = state;
    }
    if (found !== null) states.push(found);
    return states;
  }
}

/** The bucket as it stands, without the request that was asked about. */
function beforeTaking({ ratePerSecond }: RateCharge, answer: GcraAnswer): GcraAnswer {
  if (!answer.admitted) return answer;
  const resetMs = Math.max(0, answer.resetMs - 1000 / ratePerSecond);
  return { ...answer, remaining: answer.remaining + 1, resetMs };
}

function longestWait(asked: readonly AskedRate[]): number {
  let longestMs = 0;
  for (const { answer } of asked) longestMs = Math.max(longestMs, answer.retryAfterMs);
  return longestMs;
}
