import { Button, Group, NumberInput, Paper, Radio, Stack, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Project } from "../api/model.ts";
import { useChangeProject } from "../settings/use-change-project.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { submit } from "../ui/submit.ts";

type WhenUsedUp = NonNullable<Project["budget"]>["whenUsedUp"];

/** The most that the project may spend in a month, and what happens then; for owners. */
export function BudgetForm() {
  const project = useProject();
  const [isOn, setOn] = useState(project.budget !== null);
  const [amount, setAmount] = useState<number | null>(project.budget?.amountPerMonth ?? null);
  const [whenUsedUp, setWhenUsedUp] = useState<WhenUsedUp>(project.budget?.whenUsedUp ?? "suspend");
  const change = useChangeProject(project.id);
  const budget = isOn && amount !== null ? { amountPerMonth: amount, whenUsedUp } : null;
  const isChanged = JSON.stringify(budget) !== JSON.stringify(project.budget);
  const save = () =>
    change.mutate({ budget }, { onSuccess: () => notifyDone("Saved. It holds from the next request on.") });
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="budget">
      <form onSubmit={submit(save)}>
        <Stack gap="md">
          <div>
            <Title order={2} id="budget">
              Budget
            </Title>
            <Text c="dimmed">
              The most this project may spend in a month. It is a hard cap: spending never passes it.
            </Text>
          </div>
          <Switch label="Cap the spending" checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
          {isOn && <AmountField value={amount} onChange={setAmount} />}
          {isOn && <WhenUsedUpField value={whenUsedUp} onChange={setWhenUsedUp} />}
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button type="submit" disabled={!isChanged || (isOn && amount === null)} loading={change.isPending}>
              Save budget
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

type AmountFieldProps = { readonly value: number | null; readonly onChange: (amount: number | null) => void };

function AmountField({ value, onChange }: AmountFieldProps) {
  return (
    <NumberInput
      label="Amount per month"
      description="In the currency of the plan's prices"
      min={0}
      decimalScale={6}
      thousandSeparator=","
      value={value ?? ""}
      onChange={(next) => onChange(typeof next === "number" ? next : null)}
      maw={240}
    />
  );
}

type WhenUsedUpProps = { readonly value: WhenUsedUp; readonly onChange: (value: WhenUsedUp) => void };

function WhenUsedUpField({ value, onChange }: WhenUsedUpProps) {
  return (
    <Radio.Group
      label="When it is used up"
      value={value}
      onChange={(next) => onChange(next === "bill" ? "bill" : "suspend")}
    >
      <Stack gap={10} mt={8}>
        <Radio
          value="suspend"
          label="Refuse requests that cost something"
          description="Until the month ends or you raise it. Nothing is spent above it, not by one request."
        />
        <Radio value="bill" label="Go on" description="Alarms tell you; requests are served and their cost is shown." />
      </Stack>
    </Radio.Group>
  );
}
