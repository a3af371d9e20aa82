import { Button, Group, Paper, Select, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import type { Key, KeyRotation } from "../../api/model.ts";
import { useProject } from "../../shell/use-project.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { formatExact } from "../../words/times.ts";
import { KeyTraffic } from "../key-traffic.tsx";
import type { MadeKey } from "../made-key.ts";
import { GRACES, USUAL_GRACE_SECONDS } from "./grace.ts";
import { oldValueWords } from "./old-value-words.ts";
import { useRotationCommands } from "./use-rotation-commands.ts";

type RotateFormProps = {
  readonly of: Key;
  readonly previous: KeyRotation["previous"];
  readonly onRotated: (rotated: MadeKey) => void;
};

/** Gives the key a new value; asks first where that cuts somebody off at once. */
export function RotateForm({ of: key, previous, onRotated }: RotateFormProps) {
  const project = useProject();
  const { rotate } = useRotationCommands(project.id, key.id);
  const [graceSeconds, setGraceSeconds] = useState(USUAL_GRACE_SECONDS);
  const [asking, setAsking] = useState(false);
  const endPrevious = previous?.inGrace === true;
  const run = useMutation({ mutationFn: () => rotate({ graceSeconds, endPrevious }), onSuccess: onRotated });
  const cutsOff = endPrevious || graceSeconds === 0;
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="rotate">
      <RotateHead again={previous !== null} />
      <Group align="flex-end" gap="sm">
        <GraceField graceSeconds={graceSeconds} onChange={setGraceSeconds} />
        <Button
          leftSection={<RefreshCw size={16} aria-hidden="true" />}
          loading={run.isPending}
          onClick={() => (cutsOff ? setAsking(true) : run.mutate())}
        >
          Rotate key
        </Button>
      </Group>
      <Text size="sm" mt="sm">
        {graceWords(graceSeconds)}
      </Text>
      {run.isError && !asking && <ErrorState error={run.error} title="The key was not rotated" />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Rotate ${key.name}?`}
        action="Rotate key"
        onConfirm={() => run.mutateAsync()}
      >
        <WhoIsCutOff of={key} previous={previous} graceSeconds={graceSeconds} />
      </ConfirmDialog>
    </Paper>
  );
}

function RotateHead({ again }: { readonly again: boolean }) {
  return (
    <>
      <Title order={2} id="rotate" mb={4}>
        {again ? "Rotate again" : "Give it a new value"}
      </Title>
      <Text size="sm" c="dimmed" mb="md" maw={640}>
        The new value works at once. Name, restrictions, limits and usage stay as they are.
      </Text>
    </>
  );
}

type WhoIsCutOffProps = Omit<RotateFormProps, "onRotated"> & { readonly graceSeconds: number };

function WhoIsCutOff({ of: key, previous, graceSeconds }: WhoIsCutOffProps) {
  return (
    <Stack gap="xs">
      {previous?.inGrace === true && (
        <Text fw={560}>
          {previous.display} was {oldValueWords(previous, Date.now())}. It ends at once.
        </Text>
      )}
      {graceSeconds === 0 && <KeyTraffic of={key} />}
      <Text>{graceWords(graceSeconds)}</Text>
    </Stack>
  );
}

type GraceFieldProps = { readonly graceSeconds: number; readonly onChange: (graceSeconds: number) => void };

function GraceField({ graceSeconds, onChange }: GraceFieldProps) {
  return (
    <Select
      label="The old value works on for"
      data={GRACES.map(({ seconds, words }) => ({ value: String(seconds), label: words }))}
      value={String(graceSeconds)}
      onChange={(value) => onChange(Number(value))}
      allowDeselect={false}
      w={240}
    />
  );
}

function graceWords(graceSeconds: number): string {
  if (graceSeconds === 0) return "The value of today is refused from the next request on.";
  const until = formatExact(Date.now() + graceSeconds * 1000);
  return `The value of today works until ${until}. Until then you see here who still uses it, and can end it earlier.`;
}
