import { Stack } from "@mantine/core";
import { useState } from "react";
import type { Token } from "../api/model.ts";
import { PeriodPicker } from "../usage/period-picker.tsx";
import type { PeriodId } from "../usage/period.ts";
import { UsagePanel } from "../usage/usage-panel.tsx";

/** How this one token was used. */
export function TokenUsage({ of: token }: { readonly of: Token }) {
  const [period, setPeriod] = useState<Exclude<PeriodId, "custom">>("24h");
  return (
    <Stack gap="lg">
      <PeriodPicker period={period} onChange={(next) => next !== "custom" && setPeriod(next)} withCustom={null} />
      <UsagePanel search={{ period }} by="outcome" filter={{ key: token.id }} />
    </Stack>
  );
}
