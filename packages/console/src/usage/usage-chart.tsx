import { CompositeChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import type { Interval } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import { BEFORE } from "./before-series.ts";
import type { ChartData } from "./chart-data.ts";
import { intervalLabel } from "./interval-label.ts";

/** `1.6M` fits where `1,600,000` is cut off. */
const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 2 });

type UsageChartProps = { readonly data: ChartData; readonly interval: Interval; readonly height: number };

/** Requests as stacked bars, those of the period before as a line; loaded only where it shows, because the chart library is large. */
export function UsageChart({ data, interval, height }: UsageChartProps) {
  const { before } = data;
  const points = data.points.map((point, index) => ({
    label: intervalLabel(point.startMs, interval),
    ...zeros(data),
    ...point.counts,
    ...(before?.[index] === undefined ? {} : { [BEFORE.id]: before[index] }),
  }));
  const bars = data.series.map(({ id, label, color }) => ({ name: id, label, color, type: "bar" as const }));
  const line = {
    name: BEFORE.id,
    label: BEFORE.label,
    color: BEFORE.color,
    type: "line",
    strokeDasharray: "5 4",
  } as const;
  return (
    <CompositeChart
      h={height}
      data={points}
      dataKey="label"
      series={before === undefined ? bars : [...bars, line]}
      valueFormatter={formatNumber}
      gridAxis="x"
      tickLine="none"
      strokeDasharray="2 4"
      xAxisProps={{ minTickGap: 32 }}
      yAxisProps={{ allowDecimals: false, width: 56, tickFormatter: (value: number) => compact.format(value) }}
      barProps={{ stackId: "requests", isAnimationActive: false, maxBarSize: 36 }}
      lineProps={{ isAnimationActive: false }}
      withDots={false}
      curveType="linear"
      strokeWidth={2}
      tooltipAnimationDuration={0}
    />
  );
}

function zeros(data: ChartData): Record<string, number> {
  return Object.fromEntries(data.series.map((series) => [series.id, 0]));
}
