import type { Interval } from "../api/model.ts";

/** A span that usage is shown for; `custom` comes with two days. */
export type PeriodId = "hour" | "24h" | "7d" | "30d" | "month" | "custom";

/** The spans on offer, in the order of the picker. */
export const PERIODS: readonly { readonly id: PeriodId; readonly title: string }[] = [
  { id: "hour", title: "Last hour" },
  { id: "24h", title: "24 hours" },
  { id: "7d", title: "7 days" },
  { id: "30d", title: "30 days" },
  { id: "month", title: "This month" },
  { id: "custom", title: "Choose days" },
];

/** A span with its ends; `toMs` is exclusive, `live` when it includes the present. */
export type Window = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly interval: Interval;
  readonly live: boolean;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long a bar of each interval lasts; a month is never a bar here. */
export const INTERVAL_MS: Readonly<Record<Interval, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  month: 30 * DAY_MS,
};

/** The ends of a span at `nowMs`; `from` and `to` (`2026-11-21`, both included, UTC) count for `custom` only. */
export function windowOf(search: { period?: PeriodId; from?: string; to?: string }, nowMs: number): Window {
  switch (search.period ?? "24h") {
    case "hour":
      return { fromMs: floorTo(nowMs, MINUTE_MS) - 59 * MINUTE_MS, toMs: nowMs, interval: "minute", live: true };
    case "24h":
      return { fromMs: floorTo(nowMs, HOUR_MS) - 23 * HOUR_MS, toMs: nowMs, interval: "hour", live: true };
    case "7d":
      return { fromMs: floorTo(nowMs, DAY_MS) - 6 * DAY_MS, toMs: nowMs, interval: "hour", live: true };
    case "30d":
      return { fromMs: floorTo(nowMs, DAY_MS) - 29 * DAY_MS, toMs: nowMs, interval: "day", live: true };
    case "month":
      return { fromMs: monthStart(nowMs), toMs: nowMs, interval: "day", live: true };
    case "custom":
      return customWindow(search.from, search.to, nowMs);
  }
}

function customWindow(from: string | undefined, to: string | undefined, nowMs: number): Window {
  const today = floorTo(nowMs, DAY_MS);
  const firstMs = dayStart(from) ?? today - 6 * DAY_MS;
  const lastMs = Math.max(firstMs, dayStart(to) ?? today);
  const endMs = lastMs + DAY_MS;
  return {
    fromMs: firstMs,
    toMs: Math.min(endMs, Math.max(nowMs, firstMs + 1)),
    interval: endMs - firstMs <= 3 * DAY_MS ? "hour" : "day",
    live: endMs > nowMs,
  };
}

function dayStart(day: string | undefined): number | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms;
}

function floorTo(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}

function monthStart(ms: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
