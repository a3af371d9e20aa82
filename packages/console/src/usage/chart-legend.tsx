import type { ChartSeries } from "./chart-data.ts";
import classes from "./chart-legend.module.css";

/** What the colours of the bars stand for, in the order they are stacked. */
export function ChartLegend({ series }: { readonly series: readonly ChartSeries[] }) {
  return (
    <ul className={classes["legend"]} aria-label="Series of the chart">
      {series.map(({ id, label, color }) => (
        <li key={id}>
          <svg width={10} height={10} aria-hidden="true" focusable="false">
            <rect width={10} height={10} rx={2} fill={color} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
