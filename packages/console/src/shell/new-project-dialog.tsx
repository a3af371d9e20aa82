import { Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";

type NewProjectDialogProps = { readonly opened: boolean; readonly onClose: () => void };

/** Makes a project with its default key and goes there. */
export function NewProjectDialog({ opened, onClose }: NewProjectDialogProps) {
  const [name, setName] = useState("");
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/projects", { body: { name: name.trim() } })),
    onSuccess: async (project) => {
      setName("");
      onClose();
      await queryClient.invalidateQueries({ queryKey: ["me"] });
      await navigate({ to: "/p/$project", params: { project: project.id } });
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title="Create project">
      <form onSubmit={submit(() => create.mutate())}>
        <Stack gap="md">
          <TextInput
            label="Name"
            description="A project has its own keys, services, quotas and usage: one per product, or one per customer."
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            required
            data-autofocus
          />
          {create.isError && <ErrorState error={create.error} title="The project was not made" />}
          <DialogButtons
            action="Create project"
            onCancel={onClose}
            disabled={name.trim() === ""}
            loading={create.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
