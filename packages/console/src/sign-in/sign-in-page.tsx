import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Navigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { setupQuery } from "../api/session-queries.ts";
import { DoorPage } from "../ui/door-page.tsx";
import { CodeForm } from "./code-form.tsx";
import { PasswordForm } from "./password-form.tsx";

const route = getRouteApi("/sign-in");

/** Signs a person in and leads them back to where they wanted to go. */
export function SignInPage() {
  const { next } = route.useSearch();
  const setup = useQuery(setupQuery);
  const [step, setStep] = useState<"password" | "code">("password");
  const enter = useEnter(next);
  if (setup.data?.needed === true) return <Navigate to="/setup" />;
  if (step === "code") {
    return (
      <DoorPage title="Your second factor" sentence="The code that your authenticator app shows, or a backup code.">
        <CodeForm onDone={enter} onBack={() => setStep("password")} />
      </DoorPage>
    );
  }
  return (
    <DoorPage title="Sign in" sentence="To the keys and usage of your maps.">
      <PasswordForm onDone={enter} onCode={() => setStep("code")} />
    </DoorPage>
  );
}

function useEnter(next: string | undefined): () => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  return async () => {
    queryClient.clear();
    await router.navigate({ href: localPath(next) });
  };
}

/** Only a path of the console itself is followed, never an address that a link brought along. */
function localPath(next: string | undefined): string {
  return next !== undefined && /^\/(?!\/)/.test(next) ? next : "/";
}
