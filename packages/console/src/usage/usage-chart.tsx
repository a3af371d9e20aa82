import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import type { Interval } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import type { ChartData } from "./chart-data.ts";
import { intervalLabel } from "./interval-label.ts";

type UsageChartProps = { readonly data: ChartData; readonly interval: Interval; readonly height: number };

/** Requests as stacked bars; loaded only where it shows, because the chart library is large. */
export function UsageChart({ data, interval, height }: UsageChartProps) {
  const points = data.points.map((point) => ({
    label: intervalLabel(point.startMs, interval),
    ...zeros(data),
    ...point.counts,
  }));
  return (
    <BarChart
      h={height}
      data={points}
      dataKey="label"
      type="stacked"
      series={data.series.map(({ id, label, color }) => ({ name: id, label, color }))}
      valueFormatter={formatNumber}
      gridAxis="x"
      tickLine="none"
      strokeDasharray="2 4"
      xAxisProps={{ minTickGap: 32 }}
      yAxisProps={{ allowDecimals: false, width: 56 }}
      barProps={{ isAnimationActive: false, maxBarSize: 36 }}
      tooltipAnimationDuration={0}
    />
  );
}

function zeros(data: ChartData): Record<string, number> {
  return Object.fromEntries(data.series.map((series) => [series.id, 0]));
}
