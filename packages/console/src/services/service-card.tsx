import { Group, Paper, Progress, Text, Title } from "@mantine/core";
import type { Service } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import classes from "./service-card.module.css";
import { ServiceLimits } from "./service-limits.tsx";
import { ServiceSwitch } from "./service-switch.tsx";

/** One service: its switch, its quota and rate, and what was used today. */
export function ServiceCard({ of: service }: { readonly of: Service }) {
  return (
    <Paper
      className={`lk-surface ${classes["card"] ?? ""}`}
      p="lg"
      component="section"
      aria-label={service.title}
      data-off={!service.enabled}
    >
      <div className={classes["about"]}>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ServiceSwitch of={service} />
          <About of={service} />
        </Group>
        <UsedToday of={service} />
      </div>
      <ServiceLimits of={service} />
    </Paper>
  );
}

function About({ of: service }: { readonly of: Service }) {
  return (
    <div>
      <Title order={2}>
        {service.title} <span className={classes["state"]}>{service.enabled ? "on" : "off"}</span>
      </Title>
      <Text size="sm" c="dimmed">
        {service.description}
      </Text>
    </div>
  );
}

function UsedToday({ of: { usedToday, quotaPerDay, title } }: { readonly of: Service }) {
  const words =
    quotaPerDay === null
      ? `${formatNumber(usedToday)} used today`
      : `${formatNumber(usedToday)} of ${formatNumber(quotaPerDay)} used today`;
  const share = quotaPerDay === null ? 0 : Math.min(100, (usedToday / Math.max(1, quotaPerDay)) * 100);
  return (
    <div className={classes["used"]}>
      <Text size="sm" className="tabular">
        {words}
      </Text>
      {quotaPerDay !== null && (
        <Progress
          value={share}
          size={5}
          color={share >= 100 ? "red" : share >= 80 ? "amber" : "teal"}
          aria-label={`${title}: part of the day's quota used`}
        />
      )}
    </div>
  );
}
