import { Group, Select, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import { windowOf } from "./period.ts";
import { RefusalsPanel } from "./refusals-panel.tsx";
import { UsagePanel } from "./usage-panel.tsx";
import { parseUsageSearch } from "./usage-search.ts";

const route = getRouteApi("/p/$project/usage");

const SPLITS = [
  { value: "outcome", label: "by outcome" },
  { value: "key", label: "by key" },
  { value: "service", label: "by service" },
  { value: "origin", label: "by origin" },
];

/** Every request of the project, for a period, split four ways. */
export function UsagePage() {
  const search = route.useSearch();
  const { period = "24h", by = "outcome" } = search;
  const show = useShow();
  const { days, chooseDays } = useDays();
  const { live } = windowOf(search, Date.now());
  return (
    <>
      <PageHeader
        title="Usage"
        sentence={`Every request, counted exactly, refused ones too.${live ? " It is live: new requests appear within seconds." : ""}`}
      />
      <Stack gap="lg">
        <Group gap="sm">
          <PeriodPicker
            period={period}
            onChange={(next) => show({ period: next })}
            withCustom={{ ...days, onDays: chooseDays }}
          />
          <Select
            aria-label="Split"
            data={SPLITS}
            value={by}
            onChange={(next) => show({ by: next })}
            allowDeselect={false}
            w={140}
          />
        </Group>
        <UsagePanel search={search} by={by} />
        <RefusalsPanel search={search} />
      </Stack>
    </>
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
