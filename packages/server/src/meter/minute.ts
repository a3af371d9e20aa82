/** A minute is counted as the number of minutes since 1970. */
export const MINUTE_MS = 60_000;

/** A day as the number of days since 1970, UTC, of a minute. */
export function dayOfMinute(minute: number): number {
  return Math.floor(minute / 1440);
}
