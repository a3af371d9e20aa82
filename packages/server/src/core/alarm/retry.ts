/** What was not delivered this long after the alarm is given up. */
export const GIVE_UP_AFTER_MS = 24 * 3_600_000;

/** The pause before the second attempt; each further pause is four times as long. */
const FIRST_PAUSE_MS = 5_000;

/** No pause is longer, whatever the receiver asks for. */
export const LONGEST_PAUSE_MS = 4 * 3_600_000;

const GROWTH = 4;

/** Pauses differ by up to this part in either direction, so that many deliveries do not come back at once. */
const JITTER = 0.2;

/** What is known after an attempt that failed. */
export type FailedAttempt = {
  readonly createdAtMs: number;
  readonly nowMs: number;
  /** Attempts so far, this one included. */
  readonly attempts: number;
  /** From 0 up to 1, at random. */
  readonly random: number;
  /** What the receiver asked for with `Retry-After`; `null`: nothing. */
  readonly retryAfterMs: number | null;
};

/** When to try again; `null`: never, 24 hours are over. */
export function nextAttemptMs({ createdAtMs, nowMs, attempts, random, retryAfterMs }: FailedAttempt): number | null {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * GROWTH ** Math.max(0, attempts - 1));
  const jitteredMs = pauseMs * (1 - JITTER + 2 * JITTER * random);
  const waitMs = Math.max(jitteredMs, Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS));
  const atMs = Math.round(nowMs + waitMs);
  return atMs > createdAtMs + GIVE_UP_AFTER_MS ? null : atMs;
}
