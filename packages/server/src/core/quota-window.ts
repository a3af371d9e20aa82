import { dayStartMs, monthStartMs, nextDayMs, nextMonthMs } from "./day.ts";

/** How long a quota runs before it starts again; both begin and end at midnight UTC. */
export type QuotaWindow = "day" | "month";

/** The start of the window that `nowMs` lies in. */
export function windowStartMs(window: QuotaWindow, nowMs: number): number {
  return window === "day" ? dayStartMs(nowMs) : monthStartMs(nowMs);
}

/** The end of the window that `nowMs` lies in: the first moment of the next one. */
export function windowEndMs(window: QuotaWindow, nowMs: number): number {
  return window === "day" ? nextDayMs(nowMs) : nextMonthMs(nowMs);
}
