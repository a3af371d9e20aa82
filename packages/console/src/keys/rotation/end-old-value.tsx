import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Key, KeyRotation } from "../../api/model.ts";
import { useMay } from "../../shell/use-may.ts";
import { useProject } from "../../shell/use-project.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { oldValueWords } from "./old-value-words.ts";
import { useRotationCommands } from "./use-rotation-commands.ts";

type EndOldValueProps = { readonly of: Key; readonly previous: NonNullable<KeyRotation["previous"]> };

/** Ends the old value before its time, after saying what it still carries. */
export function EndOldValue({ of: key, previous }: EndOldValueProps) {
  const project = useProject();
  const may = useMay();
  const { end } = useRotationCommands(project.id, key.id);
  const [asking, setAsking] = useState(false);
  if (!may.edit) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        End it now
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`End the old value of ${key.name}?`}
        action="End the old value now"
        onConfirm={end}
      >
        <Stack gap="xs">
          <Text fw={560}>The old value was {oldValueWords(previous, Date.now())}.</Text>
          <Text>From the next request on it is refused. The new value goes on working.</Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
