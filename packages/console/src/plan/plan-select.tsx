import { Button, Group, Paper, Radio, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { System } from "../api/model.ts";
import { systemQuery } from "../api/session-queries.ts";
import { useChangeProject } from "../settings/use-change-project.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { submit } from "../ui/submit.ts";
import { planLimits } from "./plan-words.ts";

/** Moves the project to another plan, each with what it gives; for owners. */
export function PlanSelect() {
  const project = useProject();
  const plans = useQuery(systemQuery).data?.plans ?? [];
  const [chosen, setChosen] = useState(project.plan.id);
  const change = useChangeProject(project.id);
  const save = () =>
    change.mutate({ plan: chosen }, { onSuccess: () => notifyDone("Saved. The plan holds from the next request on.") });
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="plan">
      <form onSubmit={submit(save)}>
        <Stack gap="md">
          <div>
            <Title order={2} id="plan">
              Plan
            </Title>
            <Text c="dimmed">
              Another plan has other limits and prices. What was used so far is paid by the plan it was used under.
            </Text>
          </div>
          <PlanChoice plans={plans} value={chosen} onChange={setChosen} />
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button type="submit" disabled={chosen === project.plan.id} loading={change.isPending}>
              Move to this plan
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

type PlanChoiceProps = {
  readonly plans: System["plans"];
  readonly value: string;
  readonly onChange: (plan: string) => void;
};

function PlanChoice({ plans, value, onChange }: PlanChoiceProps) {
  const project = useProject();
  return (
    <Radio.Group aria-label="Plan" value={value} onChange={onChange}>
      <Stack gap={12}>
        {plans.map((plan) => (
          <Radio
            key={plan.id}
            value={plan.id}
            label={plan.id === project.plan.id ? `${plan.name} (this project's plan)` : plan.name}
            description={planLimits(plan)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
