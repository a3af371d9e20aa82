import type { LimitState } from "#app/ports/counter.ts";
import type { QuotaCharge, RateCharge } from "#core/charge.ts";
import { nextDayMs } from "#core/day.ts";
import type { GcraAnswer } from "#core/limit/gcra.ts";

const DAY_SECONDS = 86_400;

/** A rate as a window that takes the burst and is as long as the bucket needs to fill. */
export function rateState(
  { policy, burst, ratePerSecond }: RateCharge,
  { remaining, resetMs }: GcraAnswer,
): LimitState {
  const windowSeconds = Math.ceil(burst / ratePerSecond);
  return { policy, limit: burst, windowSeconds, remaining, resetSeconds: Math.ceil(resetMs / 1000) };
}

/** A quota as a window of a day. */
export function quotaState({ policy, limitPerDay }: QuotaCharge, used: number, nowMs: number): LimitState {
  const remaining = Math.max(0, limitPerDay - used);
  return { policy, limit: limitPerDay, windowSeconds: DAY_SECONDS, remaining, resetSeconds: secondsToMidnight(nowMs) };
}

/** Seconds until the UTC day of `nowMs` ends, rounded up. */
export function secondsToMidnight(nowMs: number): number {
  return Math.ceil((nextDayMs(nowMs) - nowMs) / 1000);
}

/** The state with the least left, and of those the one that takes longest to recover; a list, empty when there is none. */
export function tightest(states: readonly LimitState[]): LimitState[] {
  let found: LimitState | null = null;
  for (const state of states) if (found === null || isTighter(state, found)) found = state;
  return found === null ? [] : [found];
}

function isTighter(one: LimitState, other: LimitState): boolean {
  if (one.remaining !== other.remaining) return one.remaining < other.remaining;
  return one.resetSeconds > other.resetSeconds;
}
