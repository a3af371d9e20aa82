import { Stack } from "@mantine/core";
import { useState } from "react";
import type { Key } from "../api/model.ts";
import { PeriodPicker } from "../usage/period-picker.tsx";
import type { PeriodId } from "../usage/period.ts";
import { RefusalsPanel } from "../usage/refusals-panel.tsx";
import { UsagePanel } from "../usage/usage-panel.tsx";

/** How this one key was used. */
export function KeyUsageTab({ of: key }: { readonly of: Key }) {
  const [period, setPeriod] = useState<Exclude<PeriodId, "custom">>("24h");
  const search = { period } as const;
  return (
    <Stack gap="lg">
      <PeriodPicker period={period} onChange={(next) => next !== "custom" && setPeriod(next)} withCustom={null} />
      <UsagePanel search={search} by="outcome" filter={{ key: key.id }} />
      <RefusalsPanel search={search} filter={{ key: key.id }} />
    </Stack>
  );
}
