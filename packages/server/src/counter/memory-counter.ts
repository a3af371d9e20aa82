import type { Counter, LimitState, Taken } from "#app/ports/counter.ts";
import type { Charges, QuotaCharge, RateCharge } from "#core/charge.ts";
import { gcra, type GcraAnswer } from "#core/limit/gcra.ts";
import { DayCounts } from "./day-counts.ts";
import { quotaState, rateState, secondsToMidnight, tightest } from "./limit-state.ts";
import { RateBuckets } from "./rate-buckets.ts";

type AskedRate = { readonly rate: RateCharge; readonly answer: GcraAnswer };

/**
 * A counter in the memory of one process. It holds `maxRates` rates at most, see `RateBuckets`, and the quotas that were charged today.
 * Its clock never goes back: a `nowMs` before the latest one counts as the latest, so that a corrected clock admits nothing extra.
 */
export function createMemoryCounter({ maxRates }: { readonly maxRates: number }): Counter {
  return new MemoryCounter(maxRates);
}

class MemoryCounter implements Counter {
  readonly #buckets: RateBuckets;
  readonly #today = new DayCounts();
  #latestMs = 0;

  constructor(maxRates: number) {
    this.#buckets = new RateBuckets(maxRates);
  }

  take({ rates, quotas }: Charges, askedAtMs: number): Taken {
    const nowMs = this.#advance(askedAtMs);
    const asked = rates.map((rate) => ({ rate, answer: gcra(this.#buckets.get(rate.id), nowMs, rate) }));
    const waitMs = longestWait(asked);
    if (waitMs > 0) {
      const retryAfterSeconds = Math.ceil(waitMs / 1000);
      return { ok: false, code: "RATE_LIMITED", retryAfterSeconds, states: this.#states(asked, quotas, nowMs) };
    }
    if (quotas.some((quota) => this.#today.used(quota.id) >= quota.limitPerDay)) {
      // The rates are not charged, so nothing is said about them.
      const retryAfterSeconds = secondsToMidnight(nowMs);
      return { ok: false, code: "QUOTA_EXCEEDED", retryAfterSeconds, states: this.#states([], quotas, nowMs) };
    }
    for (const { rate, answer } of asked) this.#buckets.set(rate.id, answer.tatMs);
    for (const quota of quotas) this.#today.set(quota.id, this.#today.used(quota.id) + 1);
    return { ok: true, states: this.#states(asked, quotas, nowMs) };
  }

  peek({ rates, quotas }: Charges, askedAtMs: number): Taken {
    const nowMs = this.#advance(askedAtMs);
    const asked = rates.map((rate) => ({ rate, answer: gcra(this.#buckets.get(rate.id), nowMs, rate) }));
    const states = [
      ...asked.map(({ rate, answer }) => rateState(rate, beforeTaking(rate, answer))),
      ...quotas.map((quota) => quotaState(quota, this.#today.used(quota.id), nowMs)),
    ];
    const waitMs = longestWait(asked);
    if (waitMs > 0) return { ok: false, code: "RATE_LIMITED", retryAfterSeconds: Math.ceil(waitMs / 1000), states };
    if (quotas.some((quota) => this.#today.used(quota.id) >= quota.limitPerDay)) {
      return { ok: false, code: "QUOTA_EXCEEDED", retryAfterSeconds: secondsToMidnight(nowMs), states };
    }
    return { ok: true, states };
  }

  restore(quotaId: string, dayStartMs: number, used: number): void {
    this.#advance(dayStartMs);
    if (this.#today.isToday(dayStartMs)) this.#today.set(quotaId, used);
  }

  used(quotaId: string, nowMs: number): number {
    this.#advance(nowMs);
    return this.#today.used(quotaId);
  }

  #advance(nowMs: number): number {
    this.#latestMs = Math.max(this.#latestMs, nowMs);
    this.#buckets.forgetFull(this.#latestMs);
    this.#today.turnTo(this.#latestMs);
    return this.#latestMs;
  }

  #states(asked: readonly AskedRate[], quotas: readonly QuotaCharge[], nowMs: number): LimitState[] {
    const ofRates = asked.map(({ rate, answer }) => rateState(rate, answer));
    const ofQuotas = quotas.map((quota) => quotaState(quota, this.#today.used(quota.id), nowMs));
    return [...tightest(ofRates), ...tightest(ofQuotas)];
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
