import { BEFORE } from "./before-series.ts";
import type { ChartData } from "./chart-data.ts";
import classes from "./chart-legend.module.css";

/** What the colours of the bars stand for, in the order they are stacked. */
export function ChartLegend({ series, before }: Pick<ChartData, "series" | "before">) {
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
      {before !== undefined && (
        <li>
          <svg width={18} height={10} aria-hidden="true" focusable="false">
            <line x1={0} x2={18} y1={5} y2={5} stroke={BEFORE.color} strokeWidth={2} strokeDasharray="5 3" />
          </svg>
          {BEFORE.label}
        </li>
      )}
    </ul>
  );
}
