import type { Interval } from "../api/model.ts";
import { DAY_MS, floorTo, HOUR_MS, MINUTE_MS, monthStart } from "./buckets.ts";
import { intervalsOf } from "./intervals.ts";

/** A span that usage is shown for; `custom` comes with two days. */
export type PeriodId = "hour" | "24h" | "7d" | "30d" | "month" | "last-month" | "custom";

/** The spans on offer, in the order of the picker. */
export const PERIODS: readonly { readonly id: PeriodId; readonly title: string }[] = [
  { id: "hour", title: "Last hour" },
  { id: "24h", title: "24 hours" },
  { id: "7d", title: "7 days" },
  { id: "30d", title: "30 days" },
  { id: "month", title: "This month" },
  { id: "last-month", title: "Last month" },
  { id: "custom", title: "Choose days" },
];

/** A span as it stands in the URL; `from` and `to` (`2026-11-21`, both included, UTC) count for `custom` only. */
export type Span = {
  readonly period?: PeriodId;
  readonly from?: string;
  readonly to?: string;
  readonly interval?: Interval;
};

/** A span with its ends: `toMs` is exclusive and not in the future, `endMs` is where it will be over; `live` when it includes the present. */
export type Window = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly endMs: number;
  readonly interval: Interval;
  readonly live: boolean;
};

/** The ends of a span at `nowMs`; an interval that does not suit the span gives way to the usual one. */
export function windowOf(span: Span, nowMs: number): Window {
  const window = usualWindow(span, nowMs);
  const interval = intervalsOf(window, nowMs).find((one) => one === span.interval) ?? window.interval;
  return { ...window, interval };
}

function usualWindow(span: Span, nowMs: number): Window {
  switch (span.period ?? "24h") {
    case "hour":
      return until(nowMs, floorTo(nowMs, MINUTE_MS) + MINUTE_MS, HOUR_MS, "minute");
    case "24h":
      return until(nowMs, floorTo(nowMs, HOUR_MS) + HOUR_MS, DAY_MS, "hour");
    case "7d":
      return until(nowMs, floorTo(nowMs, DAY_MS) + DAY_MS, 7 * DAY_MS, "hour");
    case "30d":
      return until(nowMs, floorTo(nowMs, DAY_MS) + DAY_MS, 30 * DAY_MS, "day");
    case "month": {
      const fromMs = monthStart(nowMs);
      return { fromMs, toMs: nowMs, endMs: monthStart(nowMs, 1), interval: "day", live: true };
    }
    case "last-month": {
      const endMs = monthStart(nowMs);
      return { fromMs: monthStart(nowMs, -1), toMs: endMs, endMs, interval: "day", live: false };
    }
    case "custom":
      return customWindow(span.from, span.to, nowMs);
  }
}

function until(nowMs: number, endMs: number, lengthMs: number, interval: Interval): Window {
  return { fromMs: endMs - lengthMs, toMs: nowMs, endMs, interval, live: true };
}

function customWindow(from: string | undefined, to: string | undefined, nowMs: number): Window {
  const today = floorTo(nowMs, DAY_MS);
  const firstMs = dayStart(from) ?? today - 6 * DAY_MS;
  const endMs = Math.max(firstMs, dayStart(to) ?? today) + DAY_MS;
  return {
    fromMs: firstMs,
    toMs: Math.min(endMs, Math.max(nowMs, firstMs + 1)),
    endMs,
    interval: usualInterval(endMs - firstMs),
    live: endMs > nowMs && firstMs <= nowMs,
  };
}

function usualInterval(lengthMs: number): Interval {
  if (lengthMs <= 3 * DAY_MS) return "hour";
  return lengthMs <= 200 * DAY_MS ? "day" : "month";
}

function dayStart(day: string | undefined): number | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms;
}
