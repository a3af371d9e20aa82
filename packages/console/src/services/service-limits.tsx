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
  const change = useChangeService(project.id, service);
  const [edited, setEdited] = useState<Limits | null>(null);
  const limits = edited ?? service;
  const set = (part: Partial<Limits>) =>
    setEdited({ quotaPerDay: limits.quotaPerDay, ratePerUser: limits.ratePerUser, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edited !== null) change.mutate(edited, { onSuccess: () => setEdited(null) });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="sm" align="flex-end" wrap="wrap">
        <LimitInput
          label="Requests per day"
          allowDecimal={false}
          value={limits.quotaPerDay}
          onChange={(quotaPerDay) => set({ quotaPerDay })}
        />
        <LimitInput
          label="Per second and user"
          allowDecimal
          value={limits.ratePerUser}
          onChange={(ratePerUser) => set({ ratePerUser })}
        />
        {edited !== null && <SaveOrUndo saving={change.isPending} onUndo={() => setEdited(null)} />}
      </Group>
      {change.isError && (
        <Text size="sm" c="var(--lk-red)" mt={6} role="alert">
          {errorWords(change.error)}
        </Text>
      )}
    </form>
  );
}

type LimitInputProps = {
  readonly label: string;
  readonly allowDecimal: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

function LimitInput({ value, onChange, ...texts }: LimitInputProps) {
  const may = useMay();
  return (
    <NumberInput
      {...texts}
      min={1}
      allowNegative={false}
      thousandSeparator=","
      hideControls
      placeholder="No limit"
      disabled={!may.edit}
      value={value ?? ""}
      onChange={(next) => onChange(typeof next === "number" ? next : null)}
      w={150}
    />
  );
}

function SaveOrUndo({ saving, onUndo }: { readonly saving: boolean; readonly onUndo: () => void }) {
  return (
    <Group gap={6}>
      <Button type="submit" loading={saving}>
        Save
      </Button>
      <Button variant="subtle" color="gray" onClick={onUndo}>
        Undo
      </Button>
    </Group>
  );
}
