import { Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import type { Role } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { daysFromNow } from "../keys/form/expiry.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { ROLES } from "./role-words.ts";

const LIVES = [
  { value: "never", label: "Never" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
];

/** Makes an admin token, then shows its value the only time it is shown. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const project = useProject();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [life, setLife] = useState("90");
  const create = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/projects/{project}/admin-tokens", {
          params: { path: { project: project.id } },
          body: { name: name.trim(), role, ...(life === "never" ? {} : { expiresAt: daysFromNow(Number(life)) }) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["admin-tokens", project.id] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (create.data !== undefined)
    return <OnceDialog title={`The value of ${create.data.name}`} value={create.data.value} onDone={onClose} />;
  return (
    <Modal opened onClose={onClose} title={<Text fw={620}>Create admin token</Text>}>
      <form onSubmit={submit}>
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
          <Radio.Group
            label="Role"
            value={role}
            onChange={(value) => setRole(ROLES.find((one) => one.id === value)?.id ?? "viewer")}
          >
            <Stack gap={10} mt={8}>
              {ROLES.map((one) => (
                <Radio key={one.id} value={one.id} label={one.title} description={one.sentence} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label="Expires"
            data={LIVES}
            value={life}
            onChange={(value) => setLife(value ?? "never")}
            allowDeselect={false}
            w={180}
          />
          {create.isError && <ErrorState error={create.error} title="The token was not made" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={name.trim() === ""} loading={create.isPending}>
              Create admin token
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
