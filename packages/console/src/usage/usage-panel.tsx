import { Button, Group, Paper, SegmentedControl, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ChartColumn, Download } from "lucide-react";
import { useState } from "react";
import type { Usage } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Breakdown } from "./breakdown.tsx";
import { ChartBox } from "./chart-box.tsx";
import { chartData } from "./chart-data.ts";
import { download } from "./download.ts";
import { formatNumber } from "../words/numbers.ts";
import { OTHERS } from "./others.ts";
import { TotalsLine } from "./totals-line.tsx";
import { usageCsv } from "./usage-csv.ts";
import { usageQuery } from "./usage-query.ts";
import type { UsageFilter } from "./usage-filter.ts";
import type { Dimension, UsageSearch } from "./usage-search.ts";
import { totalsBy, totalsOf } from "./usage-totals.ts";
import { useNames } from "./use-names.ts";

type UsagePanelProps = {
  readonly search: Pick<UsageSearch, "period" | "from" | "to">;
  readonly by: Dimension;
  readonly filter?: UsageFilter;
};

const CHART_HEIGHT = 320;
/** Past these, keys and origins are counted together: ten thousand of them fit no chart. */
const MOST_VALUES = 20;

/** Requests of a period: totals, the chart or its table, and the sums by value; of what passes the filter. */
export function UsagePanel({ search, by, filter = {} }: UsagePanelProps) {
  const project = useProject();
  const [view, setView] = useState<View>("chart");
  const columns = [...new Set<Dimension>([by, "outcome"])];
  const query = useQuery(
    usageQuery(project.id, search, columns, { filter, ...(by === "outcome" ? {} : { top: MOST_VALUES }) }),
  );
  const usage = query.data;
  const names = useNames(by === "key" ? totalsBy(usage?.rows ?? [], "key").map((group) => group.value) : []);
  const others = usage?.others ?? 0;
  const nameOf = (value: string) =>
    value === OTHERS && others > 0 ? `${formatNumber(others)} others` : names(by, value);
  if (query.isError && usage === undefined)
    return <ErrorState error={query.error} title="Usage could not be read" onRetry={() => void query.refetch()} />;
  const empty = usage !== undefined && usage.rows.length === 0;
  return (
    <Stack gap="lg">
      <Paper className="lk-surface" p="lg">
        <Group justify="space-between" mb="lg" align="flex-start">
          <TotalsLine totals={usage === undefined ? null : totalsOf(usage.rows)} />
          <Group gap="xs">
            <ViewSwitch view={view} onChange={setView} />
            <CsvButton usage={usage} by={by} columns={columns} />
          </Group>
        </Group>
        {empty ? (
          <NoRequests />
        ) : (
          <ChartBox
            data={usage === undefined ? null : chartData(usage, by, nameOf)}
            interval={usage?.interval ?? "hour"}
            height={CHART_HEIGHT}
            view={view}
          />
        )}
      </Paper>
      {usage !== undefined && !empty && <Breakdown by={by} groups={totalsBy(usage.rows, by)} nameOf={nameOf} />}
    </Stack>
  );
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

type CsvButtonProps = {
  readonly usage: Usage | undefined;
  readonly by: Dimension;
  readonly columns: readonly Dimension[];
};

function CsvButton({ usage, by, columns }: CsvButtonProps) {
  const save = () => {
    if (usage === undefined) return;
    download(`usage-${usage.from.slice(0, 10)}-by-${by}.csv`, "text/csv", usageCsv(usage, columns));
  };
  const icon = <Download size={14} aria-hidden="true" />;
  const empty = usage === undefined || usage.rows.length === 0;
  return (
    <Button size="xs" variant="default" leftSection={icon} disabled={empty} onClick={save}>
      CSV
    </Button>
  );
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
