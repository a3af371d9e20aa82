import { Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Role } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { daysFromNow } from "../keys/form/expiry.ts";
import { useProject } from "../shell/use-project.ts";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { submit } from "../ui/submit.ts";
import { RoleField } from "./role-field.tsx";

const LIVES = [
  { value: "never", label: "Never" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
];

/** Makes an admin token, then shows its value the only time it is shown. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [life, setLife] = useState("90");
  const create = useCreateToken();
  if (create.data !== undefined)
    return <OnceDialog title={`The value of ${create.data.name}`} value={create.data.value} onDone={onClose} />;
  return (
    <Dialog onClose={onClose} title="Create admin token">
      <form onSubmit={submit(() => create.mutate({ name, role, life }))}>
        <Stack gap="lg">
          <TextInput
            label="Name"
            description="The program that will use it"
            required
            data-autofocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RoleField value={role} onChange={setRole} />
          <LifeField value={life} onChange={setLife} />
          {create.isError && <ErrorState error={create.error} title="The token was not made" />}
          <DialogButtons
            action="Create admin token"
            onCancel={onClose}
            disabled={name.trim() === ""}
            loading={create.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

type NewToken = { readonly name: string; readonly role: Role; readonly life: string };

function useCreateToken() {
  const project = useProject();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, role, life }: NewToken) =>
      unwrap(
        api.POST("/api/v1/projects/{project}/admin-tokens", {
          params: { path: { project: project.id } },
          body: { name: name.trim(), role, ...(life === "never" ? {} : { expiresAt: daysFromNow(Number(life)) }) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["admin-tokens", project.id] }),
  });
}

function LifeField({ value, onChange }: { readonly value: string; readonly onChange: (life: string) => void }) {
  const choose = (life: string | null) => onChange(life ?? "never");
  return <Select label="Expires" data={LIVES} value={value} onChange={choose} allowDeselect={false} w={180} />;
}
