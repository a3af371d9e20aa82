import type { Rate } from "./gcra.ts";

/**
 * The rate of a limit that a person set: the burst is one second's worth, and at least one request.
 * A map view loads about 30 tiles at once, so a limit on tiles that people should not notice is 30 or more per second
 * and IP (several views at once: 60); 1 to 5 suit geocoding, and scripts.
 */
export function rateOf(ratePerSecond: number): Rate {
  return { ratePerSecond, burst: Math.max(1, Math.ceil(ratePerSecond)) };
}
