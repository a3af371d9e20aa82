const DAY_MS = 86_400_000;

/** The end of the day, in UTC, that lies so many days ahead; RFC 3339. */
export function daysFromNow(days: number, nowMs = Date.now()): string {
  return endOfDay(new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10));
}

/** The last second of a day (`2026-11-21`) in UTC; RFC 3339. */
export function endOfDay(day: string): string {
  return `${day.slice(0, 10)}T23:59:59.000Z`;
}
