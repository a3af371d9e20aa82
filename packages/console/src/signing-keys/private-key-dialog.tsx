import { Button, Group, Text } from "@mantine/core";
import { Download } from "lucide-react";
import type { SigningKey } from "../api/model.ts";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { privateKeyFile } from "./private-key-file.ts";
import { download } from "../usage/download.ts";

type PrivateKeyDialogProps = {
  readonly of: SigningKey;
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  readonly onDone: () => void;
};

/** The private half of a signing key, the only time it is shown: to copy, or to save as a file. */
export function PrivateKeyDialog({ of: key, privateKey, onDone }: PrivateKeyDialogProps) {
  const save = () => download(privateKeyFile(key), "application/x-pem-file", privateKey);
  return (
    <OnceDialog
      title={`The private half of ${key.name}`}
      value={privateKey}
      kept="Only its public half is kept. Whoever has this can sign tokens for your project: put it where your server reads its secrets, before you close this."
      onDone={onDone}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          Its id (kid) is <code className="mono">{key.id}</code>
        </Text>
        <Button variant="default" leftSection={<Download size={16} aria-hidden="true" />} onClick={save}>
          Download .pem
        </Button>
      </Group>
    </OnceDialog>
  );
}
