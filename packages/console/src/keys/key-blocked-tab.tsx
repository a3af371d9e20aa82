import { Stack } from "@mantine/core";
import { useState } from "react";
import type { Key } from "../api/model.ts";
import { BlockedPanel } from "../blocked/blocked-panel.tsx";
import type { BlockedPeriod } from "../blocked/blocked-search.ts";
import { PeriodPicker } from "../usage/period-picker.tsx";

/** What was refused of this one key, each with what lets it in. */
export function KeyBlockedTab({ of: key }: { readonly of: Key }) {
  const [period, setPeriod] = useState<BlockedPeriod>("7d");
  return (
    <Stack gap="lg">
      <PeriodPicker period={period} onChange={(next) => next !== "custom" && setPeriod(next)} withCustom={null} />
      <BlockedPanel search={{ period, key: key.id }} ofOneKey />
    </Stack>
  );
}
