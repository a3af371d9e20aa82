import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { Service } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { Panel } from "../ui/panel.tsx";
import { formatExact } from "../words/times.ts";
import { timeLeft } from "../words/time-left.ts";
import { formatNumber } from "../words/numbers.ts";
import { nextDayMs, nextMonthMs } from "./next-turn.ts";
import { QuotaBar } from "./quota-bar.tsx";
import { QuotasForm } from "./quotas-form.tsx";

/** How much of a service there is, what is used and left of it, when it begins anew, and how all that is changed. */
export function ServiceQuotasTab({ of: service }: { readonly of: Service }) {
  const may = useMay();
  const now = Date.now();
  const { title, quotaPerDay, quotaPerMonth, ratePerUser } = service;
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: quotaPerMonth === null ? 2 : 3 }} spacing="lg">
        <Panel title="Per day">
          <QuotaBar used={service.usedToday} quota={quotaPerDay} when="today" title={title} />
          <Turn atMs={nextDayMs(now)} nowMs={now} when="at midnight UTC" />
        </Panel>
        {quotaPerMonth !== null && (
          <Panel title="Per month">
            <QuotaBar used={service.usedThisMonth} quota={quotaPerMonth} when="this month" title={title} />
            <Turn atMs={nextMonthMs(now)} nowMs={now} when="on the first of the month, UTC" />
          </Panel>
        )}
        <Panel title="Per second and user">
          <Text size="sm" className="tabular">
            {ratePerUser === null ? "No limit" : <b>{formatNumber(ratePerUser)} per second</b>}
          </Text>
          <Text size="sm" c="dimmed">
            A user is whom the parameter <span className="mono">quotaUser</span> names; without it, the client’s IP
            address.
          </Text>
        </Panel>
      </SimpleGrid>
      {may.edit && <QuotasForm of={service} />}
    </Stack>
  );
}

function Turn({ atMs, nowMs, when }: { readonly atMs: number; readonly nowMs: number; readonly when: string }) {
  return (
    <Text size="sm" c="dimmed" title={formatExact(atMs)}>
      Begins anew {when}, {timeLeft(atMs, nowMs)}. Refused requests count toward nothing.
    </Text>
  );
}
