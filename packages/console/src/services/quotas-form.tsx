import { Button, Group, NumberInput, SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { Panel } from "../ui/panel.tsx";
import { submit } from "../ui/submit.ts";
import { limitsWords, type Limits, sameLimits } from "./limits-words.ts";
import { useChangeService } from "./use-change-service.ts";

/** The limits of a service, to change; an empty field is no limit. */
export function QuotasForm({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const change = useChangeService(project.id, service);
  const [edited, setEdited] = useState<Limits | null>(null);
  const limits = edited ?? limitsOf(service);
  const save = () =>
    change.mutate(limits, {
      onSuccess: () => {
        setEdited(null);
        notifyDone("Saved. It holds from the next request on.");
      },
    });
  return (
    <Panel title="Change the limits" sentence="Of this service, for all keys of the project together.">
      <form onSubmit={submit(save)}>
        <Fields limits={limits} onChange={setEdited} />
        {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
        <Group justify="space-between" mt="lg" gap="sm">
          <PlanDefaults of={service} limits={limits} onUse={setEdited} />
          <Group gap="xs">
            <Button variant="default" disabled={edited === null} onClick={() => setEdited(null)}>
              Undo
            </Button>
            <Button type="submit" disabled={edited === null} loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Group>
      </form>
    </Panel>
  );
}

const FIELDS = [
  { name: "quotaPerDay", label: "Requests per day", description: "Begins anew at midnight UTC", allowDecimal: false },
  { name: "quotaPerMonth", label: "Requests per month", description: "Begins anew on the first", allowDecimal: false },
  { name: "ratePerUser", label: "Per second and user", description: "Fractions are allowed", allowDecimal: true },
] as const;

type FieldsProps = { readonly limits: Limits; readonly onChange: (limits: Limits) => void };

function Fields({ limits, onChange }: FieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      {FIELDS.map(({ name, ...field }) => (
        <NumberInput
          key={name}
          {...field}
          min={field.allowDecimal ? 0.001 : 1}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          placeholder="No limit"
          value={limits[name] ?? ""}
          onChange={(next) => onChange({ ...limits, [name]: typeof next === "number" ? next : null })}
        />
      ))}
    </SimpleGrid>
  );
}

type PlanDefaultsProps = {
  readonly of: Service;
  readonly limits: Limits;
  readonly onUse: (limits: Limits) => void;
};

/** What the plan begins with, and the way back to it. */
function PlanDefaults({ of: { defaults }, limits, onUse }: PlanDefaultsProps) {
  const { plan } = useProject();
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        The plan {plan.name} begins with {limitsWords(defaults)}.
      </Text>
      {!sameLimits(limits, defaults) && (
        <Button size="compact-sm" variant="subtle" onClick={() => onUse(defaults)}>
          Fill that in
        </Button>
      )}
    </Group>
  );
}

function limitsOf({ quotaPerDay, quotaPerMonth, ratePerUser }: Service): Limits {
  return { quotaPerDay, quotaPerMonth, ratePerUser };
}
