import { Group, Paper, SegmentedControl, Stack } from "@mantine/core";
import { ChartColumn } from "lucide-react";
import { type ReactNode, useState } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { formatNumber } from "../words/numbers.ts";
import { Breakdown } from "./breakdown.tsx";
import { ChartBox } from "./chart-box.tsx";
import type { Usage } from "../api/model.ts";
import { chartData } from "./chart-data.ts";
import { CreditNote } from "./credit-note.tsx";
import { CsvButton } from "./csv-button.tsx";
import { groupsWithChanges } from "./group-changes.ts";
import { OTHERS } from "./others.ts";
import { PeriodLine } from "./period-line.tsx";
import { requestsPerBar } from "./requests-per-bar.ts";
import { TotalsLine } from "./totals-line.tsx";
import type { UsageFilter } from "./usage-filter.ts";
import type { Dimension, UsageSearch } from "./usage-search.ts";
import { totalsOf } from "./usage-totals.ts";
import { useLiveUsage } from "./use-live-usage.ts";
import { useNames } from "./use-names.ts";
import { useUsage } from "./use-usage.ts";

type UsagePanelProps = {
  readonly search: Pick<UsageSearch, "period" | "from" | "to" | "interval" | "compare">;
  readonly by: Dimension;
  /** Of these requests alone; of all when left out. */
  readonly filter?: UsageFilter;
  /** Makes a value of the table a link that leads on; it shows as text when left out. */
  readonly linkTo?: (value: string, name: string) => ReactNode;
  /** The way on where there is nothing to show. */
  readonly whenEmpty?: ReactNode;
};

const CHART_HEIGHT = 320;
/** The outline of the sums is about as tall as they will be, so that what stands below them stays where it is. */
const OUTLINE_ROWS: Readonly<Record<Dimension, number>> = { key: 21, origin: 21, service: 5, outcome: 4 };
const NO_FILTER: UsageFilter = {};

/** Requests of a period: totals, cost, the chart or its table, and the sums by value; of what passes the filter, beside the period before. */
export function UsagePanel({ search, by, filter = NO_FILTER, linkTo, whenEmpty }: UsagePanelProps) {
  const [view, setView] = useState<View>("chart");
  const { usage, before, beforeFailed, error, retry } = useUsage(search, by, filter);
  useLiveUsage(search);
  const groups = usage === undefined ? [] : groupsWithChanges(usage, before, by);
  const nameOf = useGroupNames(by, groups, usage?.others ?? 0);
  if (error !== null && usage === undefined)
    return <ErrorState error={error} title="Usage could not be read" onRetry={retry} />;
  const isEmpty = usage !== undefined && usage.rows.length === 0;
  return (
    <Stack gap="lg">
      <Paper className="lk-surface" p="lg">
        <Group justify="space-between" mb="sm" align="flex-start">
          <Sums usage={usage} before={before} />
          <Group gap="xs">
            <ViewSwitch view={view} onChange={setView} />
            <CsvButton span={search} by={by} filter={filter} disabled={isEmpty} />
          </Group>
        </Group>
        {usage !== undefined && <PeriodLine usage={usage} before={before} beforeFailed={beforeFailed} />}
        {isEmpty && before === undefined ? (
          (whenEmpty ?? <NoRequests />)
        ) : (
          <Bars usage={usage} before={before} by={by} nameOf={nameOf} view={view} />
        )}
        <CreditNote />
      </Paper>
      {usage === undefined && <RowsSkeleton rows={OUTLINE_ROWS[by]} />}
      {groups.length > 0 && (
        <Breakdown
          by={by}
          groups={groups}
          nameOf={(value) => (value === OTHERS ? null : linkTo?.(value, nameOf(value))) ?? nameOf(value)}
          compared={before === undefined ? "not" : "before"}
        />
      )}
    </Stack>
  );
}

type Shown = { readonly usage: Usage | undefined; readonly before: Usage | undefined };

type BarsProps = Shown & {
  readonly by: Dimension;
  readonly nameOf: (value: string) => string;
  readonly view: View;
};

function Sums({ usage, before }: Shown) {
  const sumOf = (rows: Usage["rows"] | undefined) => (rows === undefined ? null : totalsOf(rows));
  return <TotalsLine totals={sumOf(usage?.rows)} before={sumOf(before?.rows)} withCost />;
}

function Bars({ usage, before, by, nameOf, view }: BarsProps) {
  if (usage === undefined) return <ChartBox data={null} interval="hour" height={CHART_HEIGHT} view={view} />;
  const data = chartData(usage, by, nameOf);
  const shown = before === undefined ? data : { ...data, before: requestsPerBar(before) };
  return <ChartBox data={shown} interval={usage.interval} height={CHART_HEIGHT} view={view} />;
}

/** How values are called; what the server counted together says of how many it is. */
function useGroupNames(by: Dimension, groups: readonly { readonly value: string }[], others: number) {
  const names = useNames(by === "key" ? groups.map(({ value }) => value) : []);
  return (value: string) => (value === OTHERS && others > 0 ? `${formatNumber(others)} others` : names(by, value));
}

type View = "chart" | "table";

function ViewSwitch({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const choices = [
    { value: "chart", label: "Chart" },
    { value: "table", label: "Table" },
  ];
  const choose = (next: string) => onChange(next === "table" ? "table" : "chart");
  return <SegmentedControl size="xs" aria-label="Show as" data={choices} value={view} onChange={choose} />;
}

function NoRequests() {
  return (
    <EmptyState
      icon={<ChartColumn size={22} />}
      title="No requests in this period"
      sentence="Choose a longer period, or open a map with a key of this project: it shows up here within seconds."
    />
  );
}
