import type { KeyRotation } from "../../api/model.ts";
import { SERIES_COLORS } from "../../theme/chart-colors.ts";
import type { ChartData } from "../../usage/chart-data.ts";
import { INTERVAL_MS } from "../../usage/buckets.ts";

type Hours = NonNullable<KeyRotation["previous"]>["byHour"];

const ID = "old";
const SERIES = [{ id: ID, label: "Requests with the old value", color: SERIES_COLORS[1], refused: false }] as const;

/** Fewer hours would show no shape. */
const FEWEST_BARS = 12;
/** Past these, a bar stands for a day. */
const MOST_HOURS = 72;

/** The requests with an old value as bars until `nowMs`, with zeros where nobody used it: by hour for three days, by day after that. */
export function fadingData(
  byHour: Hours,
  nowMs: number,
): { readonly data: ChartData; readonly interval: "hour" | "day" } {
  const firstMs = Date.parse(byHour[0]?.start ?? new Date(nowMs).toISOString());
  const interval = nowMs - firstMs > MOST_HOURS * INTERVAL_MS.hour ? "day" : "hour";
  const stepMs = INTERVAL_MS[interval];
  const endMs = Math.floor(nowMs / stepMs) * stepMs;
  const startMs = Math.min(Math.floor(firstMs / stepMs) * stepMs, endMs - (FEWEST_BARS - 1) * stepMs);
  const bars = new Map<number, number>();
  for (let barMs = startMs; barMs <= endMs; barMs += stepMs) bars.set(barMs, 0);
  for (const { start, requests } of byHour) {
    const barMs = Math.floor(Date.parse(start) / stepMs) * stepMs;
    bars.set(barMs, (bars.get(barMs) ?? 0) + requests);
  }
  const points = [...bars].map(([barMs, requests]) => ({ startMs: barMs, counts: { [ID]: requests } }));
  return { data: { points, series: SERIES }, interval };
}
