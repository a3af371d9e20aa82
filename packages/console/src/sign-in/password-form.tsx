import { Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { signIn } from "../api/auth.ts";
import { passkeyProblem, signInWithPasskey } from "../api/passkey.ts";
import { submit } from "../ui/submit.ts";
import { SignInRefused } from "./sign-in-refused.tsx";

type PasswordFormProps = { readonly onDone: () => Promise<void>; readonly onCode: () => void };

/** E-mail and password, or a passkey in place of both. */
export function PasswordForm({ onDone, onCode }: PasswordFormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (step) => (step === "code" ? onCode() : onDone()),
  });
  return (
    <form onSubmit={submit(() => enter.mutate())}>
      <Stack gap="md">
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.isError && <SignInRefused error={enter.error} />}
        <Button type="submit" loading={enter.isPending} fullWidth mt={4}>
          Sign in
        </Button>
        {passkeyProblem() === null && <PasskeyButton onDone={onDone} />}
      </Stack>
    </form>
  );
}

function PasskeyButton({ onDone }: Pick<PasswordFormProps, "onDone">) {
  const enter = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone });
  return (
    <>
      <Divider label="or" />
      {enter.isError && <SignInRefused error={enter.error} />}
      <Button
        variant="default"
        leftSection={<Fingerprint size={18} aria-hidden="true" />}
        loading={enter.isPending}
        onClick={() => enter.mutate()}
      >
        Sign in with a passkey
      </Button>
    </>
  );
}
