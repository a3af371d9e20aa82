import type { TokenTimes } from "./read-times.ts";

const LONGEST_LEAD_MS = 60_000;
const SHORTEST_DELAY_MS = 1_000;

/**
 * In how many milliseconds a token that just came should be replaced: a fifth of its time before its end, a minute at most.
 * `null`: it has no end, or by this machine's clock it has ended already. Then the clock is more likely wrong than the token, and the server
 * says when it is over.
 */
export function refreshDelayMs({ issuedAtMs, expiresAtMs }: TokenTimes, nowMs: number): number | null {
  if (expiresAtMs === null) return null;
  const lifetimeMs = issuedAtMs === null ? Number.POSITIVE_INFINITY : expiresAtMs - issuedAtMs;
  const leftMs = Math.min(expiresAtMs - nowMs, lifetimeMs);
  if (leftMs <= 0) return null;
  return Math.max(SHORTEST_DELAY_MS, leftMs - Math.min(LONGEST_LEAD_MS, leftMs / 5));
}
