import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { ErrorState } from "./error-state.tsx";

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: () => Promise<unknown>;
  /** What must be typed first; only for what can't be undone. */
  readonly typeToConfirm?: string;
  readonly color?: string;
};

/** Asks before something is taken away: names it, says what happens, and does it only on a button that says so too. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  action,
  onConfirm,
  typeToConfirm,
  color = "red",
}: ConfirmDialogProps) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const close = () => {
    setTyped("");
    run.reset();
    onClose();
  };
  const run = useMutation({ mutationFn: onConfirm, onSuccess: close });
  const locked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={620}>{title}</Text>}>
      <Stack gap="md">
        <div>{children}</div>
        {typeToConfirm !== undefined && (
          <TextInput
            id={id}
            label={`Type “${typeToConfirm}” to go on`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        )}
        {run.isError && <ErrorState error={run.error} title="Nothing was changed" />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button color={color} disabled={locked} loading={run.isPending} onClick={() => run.mutate()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
