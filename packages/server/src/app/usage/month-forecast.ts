import { windowEndMs, windowStartMs } from "#core/quota-window.ts";

const DAY_MS = 86_400_000;

/** What the month will end at: linear, as much each day as on average so far, of a first day as if it were whole. */
export function monthForecast(soFar: number, nowMs: number): number {
  const startMs = windowStartMs("month", nowMs);
  const lengthMs = windowEndMs("month", nowMs) - startMs;
  return Math.round((soFar * lengthMs) / Math.max(DAY_MS, nowMs - startMs));
}
