import { PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";

type PasswordDialogProps = {
  readonly title: string;
  readonly sentence: string;
  readonly action: string;
  readonly onPassword: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly color?: string;
};

/** Asks for the password again before something that decides how one signs in. */
export function PasswordDialog({ title, sentence, action, onPassword, onClose, color = "teal" }: PasswordDialogProps) {
  const [password, setPassword] = useState("");
  const run = useMutation({ mutationFn: () => onPassword(password) });
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit(() => run.mutate())}>
        <Stack gap="md">
          <Text>{sentence}</Text>
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            required
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {run.isError && <ErrorState error={run.error} title="Nothing was changed" />}
          <DialogButtons
            action={action}
            onCancel={onClose}
            disabled={password === ""}
            loading={run.isPending}
            color={color}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
