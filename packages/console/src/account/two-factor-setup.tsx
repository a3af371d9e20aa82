import { Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { useState } from "react";
import { authPost } from "../api/auth-call.ts";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { ValueBox } from "../ui/value-box.tsx";
import { BackupCodesDialog } from "./backup-codes-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { backupCodesIn, totpIn } from "./two-factor-answers.ts";

/** Sets the second factor up: password, picture, first code, backup codes. */
export function TwoFactorSetup({ onClose }: { readonly onClose: () => void }) {
  const [begun, setBegun] = useState<unknown>(null);
  const [isVerified, setVerified] = useState(false);
  if (begun === null) {
    return (
      <PasswordDialog
        title="Set up two-factor authentication"
        sentence="You need an app that makes codes, such as Aegis, 2FAS, Google Authenticator or your password manager."
        action="Go on"
        onPassword={async (password) => setBegun(await authPost("two-factor/enable", { password }))}
        onClose={onClose}
      />
    );
  }
  return isVerified ? (
    <BackupCodesDialog codes={backupCodesIn(begun)} onDone={onClose} />
  ) : (
    <FirstCode {...totpIn(begun)} onClose={onClose} onVerified={() => setVerified(true)} />
  );
}

type FirstCodeProps = {
  readonly uri: string;
  readonly secret: string;
  readonly onClose: () => void;
  readonly onVerified: () => void;
};

function FirstCode({ uri, secret, onClose, onVerified }: FirstCodeProps) {
  const [code, setCode] = useState("");
  const queryClient = useQueryClient();
  const verify = useMutation({
    mutationFn: () => authPost("two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") }),
    onSuccess: async () => {
      onVerified();
      await queryClient.invalidateQueries({ queryKey: ["account"] });
    },
  });
  return (
    <Dialog onClose={onClose} title="Scan this with your app">
      <form onSubmit={submit(() => verify.mutate())}>
        <Stack gap="md">
          <Secret uri={uri} secret={secret} />
          <TextInput
            label="The code that the app shows now"
            inputMode="numeric"
            autoComplete="one-time-code"
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            required
            data-autofocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {verify.isError && <ErrorState error={verify.error} title="Two-factor is not on yet" />}
          <DialogButtons
            action="Turn on"
            onCancel={onClose}
            disabled={!/^\d{6}$/.test(code.replaceAll(/\s/g, ""))}
            loading={verify.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function Secret({ uri, secret }: Pick<FirstCodeProps, "uri" | "secret">) {
  return (
    <>
      <Group justify="center">
        <QRCodeSVG value={uri} size={196} marginSize={3} title="Picture for your authenticator app" />
      </Group>
      <Text size="sm" c="dimmed">
        No camera at hand? Type this secret into the app.
      </Text>
      <ValueBox value={secret} label="Copy the secret" />
    </>
  );
}
