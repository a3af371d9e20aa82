import { Stack } from "@mantine/core";
import { PlainBar } from "../shell/plain-bar.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import classes from "./account-page.module.css";
import { NamePanel } from "./name-panel.tsx";
import { PasskeysPanel } from "./passkeys-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";
import { TwoFactorPanel } from "./two-factor-panel.tsx";

/** What belongs to the person and to no project: name, password, second factor, passkeys, sessions. */
export function AccountPage() {
  return (
    <>
      <PlainBar />
      <main className={classes["content"]}>
        <PageHeader title="Your account" sentence="Who you are, how you sign in, and where you are signed in." />
        <Stack gap="lg">
          <NamePanel />
          <PasswordPanel />
          <TwoFactorPanel />
          <PasskeysPanel />
          <SessionsPanel />
        </Stack>
      </main>
    </>
  );
}
