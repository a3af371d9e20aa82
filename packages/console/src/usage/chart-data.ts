import type { Usage, UsageRow } from "../api/model.ts";
import { OTHER_COLOR, REFUSAL_COLORS, SERIES_COLORS } from "../theme/chart-colors.ts";
import { formatNumber } from "../words/numbers.ts";
import { outcomeTitle } from "../words/outcomes.ts";
import { OTHERS } from "./others.ts";
import { startsOf } from "./buckets.ts";
import type { Dimension } from "./usage-search.ts";

type ChartSeries = {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly refused: boolean;
};

/** One bar: when it begins, and the requests of each series by its id. */
type ChartPoint = { readonly startMs: number; readonly counts: Readonly<Record<string, number>> };

/** `before` has the requests of each bar in the period before, where that is shown; it may be shorter. */
export type ChartData = {
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly before?: readonly number[];
};

const REFUSED = "refused";
const OTHER = "other";
/** Past these, series are hard to tell apart and are summed up as one. */
const MOST_SERIES = SERIES_COLORS.length;

/**
 * Turns usage into stacked bars: what was allowed split by `by`, refusals above it; a bar for every interval, empty ones too.
 * Expects rows split by `by` and by outcome.
 */
export function chartData(usage: Usage, by: Dimension, nameOf: (value: string) => string): ChartData {
  const allowed =
    by === "outcome"
      ? [{ id: "allowed", label: "Allowed", color: SERIES_COLORS[0], refused: false }]
      : allowedSeries(usage, by, nameOf);
  const series = [...allowed, ...refusedSeries(usage.rows, by)];
  const known = new Set(series.map((one) => one.id));
  const points = emptyPoints(usage);
  for (const row of usage.rows) {
    const counts = points.get(Date.parse(row.start));
    if (counts === undefined) continue;
    const id = seriesOf(row, by);
    const shown = known.has(id) ? id : OTHER;
    counts[shown] = (counts[shown] ?? 0) + row.requests;
  }
  return { series, points: [...points].map(([startMs, counts]) => ({ startMs, counts })) };
}

function seriesOf(row: UsageRow, by: Dimension): string {
  if (by === "outcome") return row.outcome ?? "";
  return row.outcome === "allowed" ? `=${row[by] ?? ""}` : REFUSED;
}

function allowedSeries({ rows, others = 0 }: Usage, by: Dimension, nameOf: (value: string) => string): ChartSeries[] {
  const allowed = rows.filter((row) => row.outcome === "allowed");
  const values = ranking(allowed.map((row) => [row[by] ?? "", row.requests]));
  const ranked = values.filter((value) => value !== OTHERS);
  const shown = ranked.slice(0, MOST_SERIES).map((value, index) => ({
    id: `=${value}`,
    label: nameOf(value),
    color: SERIES_COLORS[index] ?? OTHER_COLOR,
    refused: false,
  }));
  if (ranked.length <= MOST_SERIES && ranked.length === values.length) return shown;
  const untold = Math.max(0, ranked.length - MOST_SERIES) + others;
  const label = untold === 0 ? nameOf(OTHERS) : `${formatNumber(untold)} others`;
  return [...shown, { id: OTHER, label, color: OTHER_COLOR, refused: false }];
}

function refusedSeries(rows: readonly UsageRow[], by: Dimension): ChartSeries[] {
  const codes = ranking(
    rows.filter((row) => row.outcome !== "allowed").map((row) => [row.outcome ?? "", row.requests]),
  );
  if (codes.length === 0) return [];
  if (by !== "outcome") return [{ id: REFUSED, label: "Refused", color: REFUSAL_COLORS[0], refused: true }];
  return codes.map((code, index) => ({
    id: code,
    label: outcomeTitle(code),
    color: REFUSAL_COLORS[index % REFUSAL_COLORS.length] ?? REFUSAL_COLORS[0],
    refused: true,
  }));
}

function ranking(counts: readonly (readonly [string, number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [value, requests] of counts) sums.set(value, (sums.get(value) ?? 0) + requests);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([value]) => value);
}

function emptyPoints(usage: Usage): Map<number, Record<string, number>> {
  return new Map(
    startsOf(Date.parse(usage.from), Date.parse(usage.to), usage.interval).map((startMs) => [startMs, {}]),
  );
}
