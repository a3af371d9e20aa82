import { Button, Stack, Text } from "@mantine/core";
import { Ban } from "lucide-react";
import { useState } from "react";
import type { Token } from "../api/model.ts";
import { KeyTraffic } from "../keys/key-traffic.tsx";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { tokenName } from "./token-name.ts";
import { useTokenCommands } from "./use-token-commands.ts";

/** Longer ones are a burden to type. */
const LONGEST_TYPED = 40;

/** Stops a token for good, after its name was typed; a viewer is not offered it. */
export function RevokeToken({ of: token }: { readonly of: Token }) {
  const project = useProject();
  const may = useMay();
  const { revoke } = useTokenCommands(project.id);
  const [asking, setAsking] = useState(false);
  const name = tokenName(token);
  if (!may.edit || token.status === "revoked") return null;
  const icon = <Ban size={16} aria-hidden="true" />;
  return (
    <>
      <Button variant="default" leftSection={icon} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke “${name}” for good?`}
        action="Revoke token"
        typeToConfirm={token.description === "" || name.length > LONGEST_TYPED ? "revoke" : name}
        onConfirm={() => revoke(token)}
      >
        <Stack gap="xs">
          {asking && <KeyTraffic of={{ id: token.id, name }} />}
          <Text>
            From the next request on this token is refused, and so is every access token that it was exchanged for. This
            can't be undone.
          </Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
