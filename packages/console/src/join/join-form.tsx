import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { InvitationOffer } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { PasswordField } from "../setup/password-field.tsx";
import { MIN_PASSWORD_LENGTH } from "../setup/password-strength.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { useEnterProject } from "./use-enter-project.ts";

type JoinFormProps = { readonly token: string; readonly offer: InvitationOffer };

/** A new account for the invited address. */
export function JoinForm({ token, offer }: JoinFormProps) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useEnterProject();
  const join = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/invitations/join", { body: { token, name: name.trim(), password } })),
    onSuccess: ({ projectId }) => enter(projectId),
  });
  return (
    <form onSubmit={submit(() => join.mutate())}>
      <Stack gap="md">
        <TextInput label="E-mail" autoComplete="username" value={offer.email} readOnly variant="filled" />
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          autoFocus
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordField value={password} onChange={setPassword} error={null} />
        {join.isError && <ErrorState error={join.error} title="You have not joined yet" />}
        <Button
          type="submit"
          fullWidth
          loading={join.isPending}
          disabled={name.trim() === "" || password.length < MIN_PASSWORD_LENGTH}
        >
          Create account and join
        </Button>
      </Stack>
    </form>
  );
}
