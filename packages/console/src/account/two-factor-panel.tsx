import { Button, Group, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { authPost } from "../api/auth-call.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { Panel } from "../ui/panel.tsx";
import { twoFactorQuery } from "./account-queries.ts";
import { BackupCodesDialog } from "./backup-codes-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { backupCodesIn } from "./two-factor-answers.ts";
import { TwoFactorSetup } from "./two-factor-setup.tsx";

const OFF = "With an authenticator app on your phone, a stolen password alone lets nobody in.";
const ON = "Signing in with your password asks for a code of your authenticator app as well.";

/** A code beside the password: set up, turned off, and its backup codes. */
export function TwoFactorPanel() {
  const query = useQuery(twoFactorQuery);
  const [asking, setAsking] = useState<"set-up" | "turn-off" | "codes" | null>(null);
  const close = () => setAsking(null);
  if (query.isPending) return <Skeleton height={120} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Panel title="Two-factor authentication" sentence={query.data ? ON : OFF}>
      <Group>
        {query.data ? (
          <>
            <Button variant="default" onClick={() => setAsking("codes")}>
              New backup codes
            </Button>
            <Button variant="outline" color="red" onClick={() => setAsking("turn-off")}>
              Turn off
            </Button>
          </>
        ) : (
          <Button leftSection={<ShieldCheck size={17} aria-hidden="true" />} onClick={() => setAsking("set-up")}>
            Set up two-factor
          </Button>
        )}
      </Group>
      {asking === "set-up" && <TwoFactorSetup onClose={close} />}
      {asking === "turn-off" && <TurnOff onClose={close} />}
      {asking === "codes" && <NewCodes onClose={close} />}
    </Panel>
  );
}

function TurnOff({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const turnOff = async (password: string) => {
    await authPost("two-factor/disable", { password });
    await queryClient.invalidateQueries({ queryKey: ["account"] });
    notifyDone("Two-factor authentication is off. Your password alone signs you in.");
    onClose();
  };
  return (
    <PasswordDialog
      title="Turn two-factor authentication off?"
      sentence="Your password alone signs you in from then on, and the backup codes stop working."
      action="Turn off"
      color="red"
      onPassword={turnOff}
      onClose={onClose}
    />
  );
}

function NewCodes({ onClose }: { readonly onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = async (password: string) =>
    setCodes(backupCodesIn(await authPost("two-factor/generate-backup-codes", { password })));
  if (codes !== null) return <BackupCodesDialog codes={codes} onDone={onClose} />;
  return (
    <PasswordDialog
      title="New backup codes"
      sentence="The codes that you have now stop working."
      action="Make new codes"
      onPassword={make}
      onClose={onClose}
    />
  );
}
