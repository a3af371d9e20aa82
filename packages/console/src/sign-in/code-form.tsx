import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { signInWithCode } from "../api/auth.ts";
import { submit } from "../ui/submit.ts";
import { SignInRefused } from "./sign-in-refused.tsx";

type CodeFormProps = { readonly onDone: () => Promise<void>; readonly onBack: () => void };

/** The second factor, after e-mail and password. */
export function CodeForm({ onDone, onBack }: CodeFormProps) {
  const [code, setCode] = useState("");
  const enter = useMutation({ mutationFn: () => signInWithCode(code), onSuccess: onDone });
  return (
    <form onSubmit={submit(() => enter.mutate())}>
      <Stack gap="md">
        <TextInput
          label="Code"
          description="Six digits, or a backup code such as aB3dE-5fGh7"
          autoComplete="one-time-code"
          required
          autoFocus
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.isError && <SignInRefused error={enter.error} />}
        <Button type="submit" loading={enter.isPending} disabled={code.trim().length < 6} fullWidth mt={4}>
          Go on
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          Back to e-mail and password
        </Button>
      </Stack>
    </form>
  );
}
