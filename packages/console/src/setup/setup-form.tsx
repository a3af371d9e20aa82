import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api/client.ts";
import { Problem } from "../api/problem.ts";
import { unwrap } from "../api/unwrap.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { PasswordField } from "./password-field.tsx";
import { MIN_PASSWORD_LENGTH } from "./password-strength.ts";

/** Name, e-mail and password of the first account; leads straight to its project. */
export function SetupForm({ token }: { readonly token: string }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const create = useSetup(token);
  const wrongField = create.error instanceof Problem ? create.error.field : null;
  const wordsAt = (field: string) => (wrongField === field && create.error !== null ? create.error.message : null);
  const elsewhere = create.isError && (wrongField === null || wrongField === "token");
  return (
    <form onSubmit={submit(() => create.mutate({ name, email, password }))}>
      <Stack gap="md">
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          autoFocus
          value={name}
          error={wordsAt("name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={email}
          error={wordsAt("email")}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField value={password} onChange={setPassword} error={wordsAt("password")} />
        {elsewhere && <ErrorState error={linkError(create.error)} title="The account was not made" />}
        <Button type="submit" fullWidth loading={create.isPending} disabled={password.length < MIN_PASSWORD_LENGTH}>
          Create account and open the map
        </Button>
      </Stack>
    </form>
  );
}

function useSetup(token: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, email, password }: { name: string; email: string; password: string }) =>
      unwrap(api.POST("/api/v1/setup", { body: { token, name: name.trim(), email: email.trim(), password } })),
    onSuccess: async ({ projectId }) => {
      queryClient.clear();
      await navigate({ to: "/p/$project", params: { project: projectId } });
    },
  });
}

/** A link that is wrong or used up gets the sentence that helps, whatever the server's own words. */
function linkError(error: unknown): unknown {
  if (!(error instanceof Problem) || ![401, 403, 404].includes(error.status)) return error;
  return new Problem(error.status, {
    code: error.code,
    detail:
      "This set-up link is not the one the server printed last. Copy the whole line again from the server's output; if it is gone, start the server again and it prints a new one.",
    requestId: error.requestId ?? undefined,
  });
}
