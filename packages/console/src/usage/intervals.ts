import type { Interval } from "../api/model.ts";
import { DAY_MS, INTERVAL_MS, startsOf } from "./buckets.ts";

/** The intervals, in the order of the picker. */
export const INTERVALS: readonly { readonly id: Interval; readonly title: string }[] = [
  { id: "minute", title: "by minute" },
  { id: "hour", title: "by hour" },
  { id: "day", title: "by day" },
  { id: "month", title: "by month" },
];

/** More bars are too thin to see. */
const MOST_BARS = 1_440;
/** One month beside a part of another says nothing. */
const FEWEST_DAYS_FOR_MONTHS = 59;
/** How long the server keeps minutes and hours. */
const KEPT_MS: Readonly<Record<Interval, number>> = {
  minute: 8 * DAY_MS,
  hour: 400 * DAY_MS,
  day: Infinity,
  month: Infinity,
};

type Period = { readonly fromMs: number; readonly endMs: number };

/** The intervals that suit a period: at least two bars, not too many, and kept by the server. */
export function intervalsOf(period: Period, nowMs: number): readonly Interval[] {
  return INTERVALS.map(({ id }) => id).filter((interval) => suits(interval, period, nowMs));
}

function suits(interval: Interval, { fromMs, endMs }: Period, nowMs: number): boolean {
  if (fromMs < nowMs - KEPT_MS[interval]) return false;
  if (interval !== "month" && fromMs % INTERVAL_MS[interval] !== 0) return false;
  if (interval === "month" && endMs - fromMs < FEWEST_DAYS_FOR_MONTHS * DAY_MS) return false;
  // Counted before they are listed: a hundred years of minutes would fill the memory.
  if (interval !== "month" && endMs - fromMs > MOST_BARS * INTERVAL_MS[interval]) return false;
  const bars = startsOf(fromMs, endMs, interval).length;
  return bars >= 2 && bars <= MOST_BARS;
}
