const DAY_MS = 86_400_000;

/** Midnight UTC at or before `nowMs`. */
export function dayStartMs(nowMs: number): number {
  return Math.floor(nowMs / DAY_MS) * DAY_MS;
}

/** The first midnight UTC after `nowMs`. */
export function nextDayMs(nowMs: number): number {
  return dayStartMs(nowMs) + DAY_MS;
}

/** Midnight UTC of the first day of the month of `nowMs`. */
export function monthStartMs(nowMs: number): number {
  const date = new Date(nowMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** Midnight UTC of the first day of the month after that of `nowMs`. */
export function nextMonthMs(nowMs: number): number {
  const date = new Date(nowMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
