import { Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { passkeysQuery } from "./account-queries.ts";

type PasskeyNameDialogProps = {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Names a passkey: a new one before the browser asks for it, or one that is there. */
export function PasskeyNameDialog({ title, action, name: first, onName, onClose }: PasskeyNameDialogProps) {
  const [name, setName] = useState(first);
  const queryClient = useQueryClient();
  const run = useMutation({
    mutationFn: () => onName(name.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit(() => run.mutate())}>
        <Stack gap="md">
          <TextInput
            label="Name"
            description="So that you know later which device it is on"
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {run.isError && <ErrorState error={run.error} title="Nothing was changed" />}
          <DialogButtons action={action} onCancel={onClose} disabled={name.trim() === ""} loading={run.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
