import { Anchor, Button, Group, Select, Stack, Switch, VisuallyHidden } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ChartColumn } from "lucide-react";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { INTERVALS, intervalsOf } from "./intervals.ts";
import { PeriodPicker } from "./period-picker.tsx";
import { windowOf } from "./period.ts";
import { RefusalsPanel } from "./refusals-panel.tsx";
import { UsageFilters } from "./usage-filters.tsx";
import { UsagePanel } from "./usage-panel.tsx";
import { type Dimension, filterOf, NO_ORIGIN, parseUsageSearch } from "./usage-search.ts";

const route = getRouteApi("/p/$project/usage");

const SPLITS = [
  { value: "outcome", label: "by outcome" },
  { value: "key", label: "by key" },
  { value: "service", label: "by service" },
  { value: "origin", label: "by website" },
];
const NO_FILTERS = { key: null, service: null, outcome: null, origin: null };

/** Every request of the project, for any period, split and narrowed by key, service, outcome and origin. */
export function UsagePage() {
  const search = route.useSearch();
  const { by = "outcome" } = search;
  const show = useShow();
  const filter = filterOf(search);
  const { live } = windowOf(search, Date.now());
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeader
        title="Usage"
        sentence={`Every request, counted exactly, refused ones too.${live ? " It is live: new requests appear within seconds." : ""}`}
      />
      <Stack gap="lg">
        <Controls />
        <UsageFilters search={search} onChange={show} />
        <UsagePanel
          search={search}
          by={by}
          filter={filter}
          linkTo={(value, name) => <NarrowTo by={by} value={value} name={name} />}
          {...(isFiltered ? { whenEmpty: <NothingFits onClear={() => show(NO_FILTERS)} /> } : {})}
        />
        {search.outcome !== "allowed" && <RefusalsPanel search={search} filter={filter} />}
      </Stack>
    </>
  );
}

/** The period, its intervals, what it is split by, and the comparison. */
function Controls() {
  const search = route.useSearch();
  const { period = "24h", by = "outcome" } = search;
  const show = useShow();
  const { days, chooseDays } = useDays();
  const window = windowOf(search, Date.now());
  const offered = new Set([window.interval, ...intervalsOf(window, Date.now())]);
  return (
    <Group gap="sm">
      <PeriodPicker
        period={period}
        onChange={(next) => show({ period: next })}
        withCustom={{ ...days, onDays: chooseDays }}
      />
      <Select
        aria-label="Interval"
        data={INTERVALS.filter(({ id }) => offered.has(id)).map(({ id, title }) => ({ value: id, label: title }))}
        value={window.interval}
        onChange={(interval) => show({ interval })}
        allowDeselect={false}
        w={130}
      />
      <Select
        aria-label="Split"
        data={SPLITS}
        value={by}
        onChange={(next) => show({ by: next })}
        allowDeselect={false}
        w={140}
      />
      <Switch
        label="Compare with the period before"
        checked={search.compare === "previous"}
        onChange={({ currentTarget }) => show({ compare: currentTarget.checked ? "previous" : null })}
      />
    </Group>
  );
}

type NarrowToProps = { readonly by: Dimension; readonly value: string; readonly name: string };

/** A value of the table as the way to its own usage; nothing can be asked of requests without a key alone. */
function NarrowTo({ by, value, name }: NarrowToProps) {
  const show = useShow();
  if (by === "key" && value === "") return name;
  const next = by === "origin" && value === "" ? NO_ORIGIN : value;
  return (
    <Anchor component="button" type="button" ta="start" onClick={() => show({ [by]: next })}>
      {name}
      <VisuallyHidden>: show this alone</VisuallyHidden>
    </Anchor>
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={<ChartColumn size={22} />}
      title="Nothing that fits in this period"
      sentence="Choose a longer period, or take the filters away."
      action={
        <Button variant="default" onClick={onClear}>
          Take the filters away
        </Button>
      }
    />
  );
}

/** Changes a part of the URL, and with it what the page shows. */
function useShow() {
  const project = useProject();
  const search = route.useSearch();
  const navigate = useNavigate();
  return (next: Record<string, unknown>) =>
    void navigate({
      to: "/p/$project/usage",
      params: { project: project.id },
      search: parseUsageSearch({ ...search, ...next }),
      replace: true,
    });
}

/** The two days of a chosen span; the URL changes once both are known. */
function useDays() {
  const search = route.useSearch();
  const show = useShow();
  const [days, setDays] = useState({ from: search.from ?? null, to: search.to ?? null });
  const chooseDays = (chosen: typeof days) => {
    setDays(chosen);
    if (chosen.from !== null && chosen.to !== null) show(chosen);
  };
  return { days, chooseDays };
}
