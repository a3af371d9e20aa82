import { Group, Select, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { PeriodPicker } from "../usage/period-picker.tsx";
import { RefusalsPanel } from "../usage/refusals-panel.tsx";
import { UsagePanel } from "../usage/usage-panel.tsx";
import { parseUsageSearch } from "../usage/usage-search.ts";
import { useShowService } from "./use-show-service.ts";

const route = getRouteApi("/p/$project/services/$service");

const SPLITS = [
  { value: "outcome", label: "by outcome" },
  { value: "key", label: "by key" },
  { value: "origin", label: "by website" },
];

/** The requests for one service and how they ended, for a period that stands in the URL. */
export function ServiceUsageTab({ of: service }: { readonly of: Service }) {
  const search = route.useSearch();
  const { period = "24h", by = "outcome" } = search;
  const show = useShowService(service.id);
  const { days, chooseDays } = useDays(service.id);
  const filter = { service: service.id };
  return (
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
      <UsagePanel search={search} by={by} filter={filter} />
      <RefusalsPanel search={search} filter={filter} />
      <MoreUsage of={service} />
    </Stack>
  );
}

/** Leads to the same requests where more can be asked of them. */
function MoreUsage({ of: { id, title } }: { readonly of: Service }) {
  const params = { project: useProject().id };
  const search = parseUsageSearch({ ...route.useSearch(), service: id });
  return (
    <Text size="sm" c="dimmed">
      Beside the period before, or narrowed to one key, website or reason:{" "}
      <TextLink inherit to="/p/$project/usage" params={params} search={search}>
        all usage of {title}
      </TextLink>
      .
    </Text>
  );
}

/** The two days of a chosen span; the URL changes once both are known. */
function useDays(serviceId: string) {
  const { from = null, to = null } = route.useSearch();
  const show = useShowService(serviceId);
  const [days, setDays] = useState({ from, to });
  const chooseDays = (chosen: typeof days) => {
    setDays(chosen);
    if (chosen.from !== null && chosen.to !== null) show(chosen);
  };
  return { days, chooseDays };
}
