import type { LimitState } from "#app/ports/counter.ts";
import type { QuotaCharge, RateCharge } from "#core/charge.ts";
import type { GcraAnswer } from "#core/limit/gcra.ts";
import type { WindowCounts } from "./window-counts.ts";

/** A rate as a window that takes the burst and is as long as the bucket needs to fill. */
export function rateState(
  { policy, burst, ratePerSecond }: RateCharge,
  { remaining, resetMs }: GcraAnswer,
): LimitState {
  const windowSeconds = Math.ceil(burst / ratePerSecond);
  return { policy, limit: burst, windowSeconds, remaining, resetSeconds: Math.ceil(resetMs / 1000) };
}

/** A quota as a window of a day, or of as many days as the month has. */
export function quotaState({ id, policy, limit }: QuotaCharge, counts: WindowCounts, nowMs: number): LimitState {
  return {
    policy,
    limit,
    windowSeconds: counts.lengthMs / 1000,
    remaining: Math.max(0, limit - counts.used(id)),
    resetSeconds: secondsToEnd(counts, nowMs),
  };
}

/** Seconds until the window ends, rounded up. */
export function secondsToEnd({ endMs }: WindowCounts, nowMs: number): number {
  return Math.ceil((endMs - nowMs) / 1000);
}

/** Whether the first has less left than the second, or as much and takes longer to recover. */
export function isTighter(one: LimitState, other: LimitState | null): boolean {
  if (other === null) return true;
  if (one.remaining !== other.remaining) return one.remaining < other.remaining;
  return one.resetSeconds > other.resetSeconds;
}
