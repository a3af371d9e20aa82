import type { Interval } from "../api/model.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** How long an interval lasts; a month has no one length. */
export const INTERVAL_MS: Readonly<Record<Exclude<Interval, "month">, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
};

/** When the intervals of a period begin, in UTC: from the one that `fromMs` lies in to the last one before `toMs`. */
export function startsOf(fromMs: number, toMs: number, interval: Interval): readonly number[] {
  const starts: number[] = [];
  for (let startMs = startOf(fromMs, interval); startMs < toMs; startMs = nextStart(startMs, interval))
    starts.push(startMs);
  return starts;
}

/** The last multiple of `stepMs` that is not after `ms`. */
export function floorTo(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}

/** The first moment of the month that lies `months` after the one of `ms`, in UTC. */
export function monthStart(ms: number, months = 0): number {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

function startOf(ms: number, interval: Interval): number {
  return interval === "month" ? monthStart(ms) : floorTo(ms, INTERVAL_MS[interval]);
}

function nextStart(startMs: number, interval: Interval): number {
  return interval === "month" ? monthStart(startMs, 1) : startMs + INTERVAL_MS[interval];
}
