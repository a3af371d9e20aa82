import { Group, Paper, Progress, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { notifyProblem } from "../ui/notify.ts";
import { countOf, formatNumber } from "../words/numbers.ts";
import classes from "./service-card.module.css";
import { ServiceLimits } from "./service-limits.tsx";
import { useChangeService } from "./use-change-service.ts";

/** One service: its switch, its quota and rate, and what was used today. */
export function ServiceCard({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const may = useMay();
  const change = useChangeService(project.id, service);
  const [asking, setAsking] = useState(false);
  const flip = (enabled: boolean) => {
    if (!enabled) setAsking(true);
    else change.mutate({ enabled }, { onError: notifyProblem });
  };
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
          <Switch
            aria-label={`${service.title} is on`}
            checked={service.enabled}
            disabled={!may.edit || change.isPending}
            onChange={(event) => flip(event.currentTarget.checked)}
            mt={2}
          />
          <div>
            <Title order={2}>
              {service.title} <span className={classes["state"]}>{service.enabled ? "on" : "off"}</span>
            </Title>
            <Text size="sm" c="dimmed">
              {service.description}
            </Text>
          </div>
        </Group>
        <UsedToday of={service} />
      </div>
      <ServiceLimits of={service} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Turn ${service.title} off?`}
        action="Turn it off"
        onConfirm={() => change.mutateAsync({ enabled: false })}
      >
        <Text>
          It was used {countOf(service.usedToday, "time")} today. From the next request on, every key of this project is
          refused for it. You can turn it on again at any time.
        </Text>
      </ConfirmDialog>
    </Paper>
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
