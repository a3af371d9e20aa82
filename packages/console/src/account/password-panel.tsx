import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { authPost } from "../api/auth-call.ts";
import { PasswordField } from "../setup/password-field.tsx";
import { MIN_PASSWORD_LENGTH } from "../setup/password-strength.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { Panel } from "../ui/panel.tsx";
import { submit } from "../ui/submit.ts";

/** Changes the password, which ends every other session. */
export function PasswordPanel() {
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: () => authPost("change-password", { currentPassword, newPassword, revokeOtherSessions: true }),
    onSuccess: async () => {
      setCurrent("");
      setNew("");
      await queryClient.invalidateQueries({ queryKey: ["account"] });
      notifyDone("Your password is changed. You are signed out everywhere else.");
    },
  });
  return (
    <Panel title="Password" sentence="A new one signs you out everywhere else.">
      <form onSubmit={submit(() => change.mutate())}>
        <Stack gap="md">
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordField label="New password" value={newPassword} onChange={setNew} error={null} />
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button
              type="submit"
              disabled={currentPassword === "" || newPassword.length < MIN_PASSWORD_LENGTH}
              loading={change.isPending}
            >
              Change password
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
