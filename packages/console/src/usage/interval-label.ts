import type { Interval } from "../api/model.ts";

const FORMATS: Readonly<Record<Interval, Intl.DateTimeFormat>> = {
  minute: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }),
  hour: new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  }),
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
};

/** When a bar begins, in UTC, as requests are counted. */
export function intervalLabel(startMs: number, interval: Interval): string {
  return FORMATS[interval].format(startMs);
}
