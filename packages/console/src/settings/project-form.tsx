import { Button, Group, Paper, Select, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { System } from "../api/model.ts";
import { systemQuery } from "../api/session-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { countOf } from "../words/numbers.ts";
import { useChangeProject } from "./use-change-project.ts";

/** The project's name and plan; for owners. */
export function ProjectForm() {
  const project = useProject();
  const [name, setName] = useState(project.name);
  const [plan, setPlan] = useState(project.plan.id);
  const change = useChangeProject(project.id);
  const changed = name.trim() !== project.name || plan !== project.plan.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...(name.trim() === project.name ? {} : { name: name.trim() }),
      ...(plan === project.plan.id ? {} : { plan }),
    };
    change.mutate(body, { onSuccess: () => notifyDone("Saved. It holds from now on.") });
  };
  return (
    <form onSubmit={submit}>
      <Paper className="lk-surface" p="lg">
        <Stack gap="md">
          <TextInput
            label="Name"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PlanSelect value={plan} onChange={setPlan} />
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button type="submit" disabled={!changed || name.trim() === ""} loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}

function PlanSelect({ value, onChange }: { readonly value: string; readonly onChange: (plan: string) => void }) {
  const plans = useQuery(systemQuery).data?.plans ?? [];
  return (
    <Select
      label="Plan"
      description="How many keys there may be, and the limits of keys that set none of their own"
      data={plans.map((one) => ({ value: one.id, label: planWords(one) }))}
      value={value}
      allowDeselect={false}
      onChange={(plan) => plan !== null && onChange(plan)}
    />
  );
}

function planWords({ name, maxKeys }: System["plans"][number]): string {
  return `${name} · ${maxKeys === null ? "any number of keys" : countOf(maxKeys, "key")}`;
}
