import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { SigningKey } from "../api/model.ts";
import { KeyTraffic } from "../keys/key-traffic.tsx";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { signedUsageId } from "./signed-usage-id.ts";
import { useSigningKeyCommands } from "./use-signing-key-commands.ts";

const OF_OWN =
  "From the next request on, all that it signed is refused: tokens, the access tokens they were exchanged for, and signed addresses of static images. Give your server another key first. This can't be undone.";
const OF_MANAGED =
  "It signs the tokens that are made here. From the next request on, every one of them is refused, and each must be made again. The next token is signed with a new key. This can't be undone.";

/** Stops a signing key for good, after its name was typed; a viewer is not offered it. */
export function RevokeSigningKey({ of: key }: { readonly of: SigningKey }) {
  const project = useProject();
  const may = useMay();
  const { revoke } = useSigningKeyCommands(project.id);
  const [asking, setAsking] = useState(false);
  if (!may.edit) return null;
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Revoke ${key.name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke “${key.name}” for good?`}
        action="Revoke signing key"
        typeToConfirm={key.name}
        onConfirm={() => revoke(key)}
      >
        <Stack gap="xs" ta="start">
          {asking && key.kind !== "managed" && <KeyTraffic of={{ id: signedUsageId(key), name: key.name }} />}
          <Text>{key.kind === "managed" ? OF_MANAGED : OF_OWN}</Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
