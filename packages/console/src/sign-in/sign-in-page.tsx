import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Navigate, useRouter } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { signIn } from "../api/auth.ts";
import { Problem } from "../api/problem.ts";
import { setupQuery } from "../api/session-queries.ts";
import { DoorPage } from "../ui/door-page.tsx";
import { submit } from "../ui/submit.ts";
import { errorWords } from "../words/error-words.ts";

const route = getRouteApi("/sign-in");

/** Signs a person in and leads them back to where they wanted to go. */
export function SignInPage() {
  const { next } = route.useSearch();
  const setup = useQuery(setupQuery);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useSignIn(next);
  if (setup.data?.needed === true) return <Navigate to="/setup" />;
  return (
    <DoorPage title="Sign in" sentence="To the keys and usage of your maps.">
      <form onSubmit={submit(() => enter.mutate({ email, password }))}>
        <Stack gap="md">
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
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
        </Stack>
      </form>
    </DoorPage>
  );
}

function useSignIn(next: string | undefined) {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email.trim(), password),
    onSuccess: async () => {
      queryClient.clear();
      await router.navigate({ href: localPath(next) });
    },
  });
}

function SignInRefused({ error }: { readonly error: unknown }) {
  return (
    <Alert color="red" icon={<CircleAlert size={18} />} role="alert">
      {refusalWords(error)}
    </Alert>
  );
}

function refusalWords(error: unknown): string {
  if (error instanceof Problem && error.status === 401)
    return "This e-mail and password do not belong together. Check both, then try again.";
  if (error instanceof Problem && error.status === 429)
    return "Too many tries in a short time. Wait a minute, then try again.";
  return errorWords(error);
}

/** Only a path of the console itself is followed, never an address that a link brought along. */
function localPath(next: string | undefined): string {
  return next !== undefined && /^\/(?!\/)/.test(next) ? next : "/";
}
