import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Interval } from "../api/model.ts";
import type { ChartData } from "./chart-data.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { ChartTable } from "./chart-table.tsx";

const UsageChart = lazy(async () => ({ default: (await import("./usage-chart.tsx")).UsageChart }));

type ChartBoxProps = {
  readonly data: ChartData | null;
  readonly interval: Interval;
  readonly height: number;
  readonly view: "chart" | "table";
};

/** The chart or the table of the same numbers, in a place that keeps its height while it loads. */
export function ChartBox({ data, interval, height, view }: ChartBoxProps) {
  const skeleton = <Skeleton height={height} radius={8} />;
  if (data === null) return skeleton;
  if (view === "table") return <ChartTable data={data} interval={interval} height={height} />;
  return (
    <>
      <Suspense fallback={skeleton}>
        <UsageChart data={data} interval={interval} height={height} />
      </Suspense>
      <ChartLegend {...data} />
    </>
  );
}
