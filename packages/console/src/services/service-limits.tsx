import { Button, Group, NumberInput, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Service } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { errorWords } from "../words/error-words.ts";
import { useChangeService } from "./use-change-service.ts";

type Limits = { readonly quotaPerDay: number | null; readonly ratePerUser: number | null };

/** Quota per day and rate per user of a service; empty means "no limit". */
export function ServiceLimits({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const may = useMay();
  const change = useChangeService(project.id, service);
  const [edited, setEdited] = useState<Limits | null>(null);
  const limits = edited ?? service;
  const set = (part: Partial<Limits>) =>
    setEdited({ quotaPerDay: limits.quotaPerDay, ratePerUser: limits.ratePerUser, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edited !== null) change.mutate(edited, { onSuccess: () => setEdited(null) });
  };
  const common = {
    min: 1,
    allowNegative: false,
    thousandSeparator: ",",
    hideControls: true,
    placeholder: "No limit",
    disabled: !may.edit,
  } as const;
  return (
    <form onSubmit={submit}>
      <Group gap="sm" align="flex-end" wrap="wrap">
        <NumberInput
          {...common}
          label="Requests per day"
          allowDecimal={false}
          value={limits.quotaPerDay ?? ""}
          onChange={(value) => set({ quotaPerDay: numberOf(value) })}
          w={150}
        />
        <NumberInput
          {...common}
          label="Per second and user"
          value={limits.ratePerUser ?? ""}
          onChange={(value) => set({ ratePerUser: numberOf(value) })}
          w={150}
        />
        {edited !== null && (
          <Group gap={6}>
            <Button type="submit" loading={change.isPending}>
              Save
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setEdited(null)}>
              Undo
            </Button>
          </Group>
        )}
      </Group>
      {change.isError && (
        <Text size="sm" c="var(--lk-red)" mt={6} role="alert">
          {errorWords(change.error)}
        </Text>
      )}
    </form>
  );
}

function numberOf(value: string | number): number | null {
  return typeof value === "number" ? value : null;
}
