import { Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { LogoMark } from "../brand/logo-mark.tsx";
import { AccountMenu } from "../shell/account-menu.tsx";
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
      <div className={classes["bar"]}>
        <Link to="/" className={classes["brand"]} aria-label="Latchkey: to your projects">
          <LogoMark size={24} />
          <span>Latchkey</span>
        </Link>
        <AccountMenu />
      </div>
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
