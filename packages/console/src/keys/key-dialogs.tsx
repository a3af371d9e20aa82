import { Stack, Text } from "@mantine/core";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { KeyTraffic } from "./key-traffic.tsx";
import { useKeyCommands } from "./use-key-commands.ts";

export type KeyDialog = "disable" | "revoke" | "delete";

type KeyDialogsProps = { readonly of: Key; readonly dialog: KeyDialog | null; readonly onClose: () => void };

/** Asks before a key is stopped; each says what the key carries today and what happens then. */
export function KeyDialogs({ of: key, dialog, onClose }: KeyDialogsProps) {
  const project = useProject();
  const { change, revoke, delete: remove } = useKeyCommands(project.id);
  return (
    <>
      <ConfirmDialog
        opened={dialog === "disable"}
        onClose={onClose}
        title={`Disable ${key.name}?`}
        action="Disable key"
        onConfirm={() => change(key, { enabled: false })}
      >
        <Stack gap="xs">
          <KeyTraffic of={key} />
          <Text>From the next request on it is refused. You can enable it again at any time, with the same value.</Text>
        </Stack>
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === "revoke"}
        onClose={onClose}
        title={`Revoke ${key.name} for good?`}
        action="Revoke key"
        typeToConfirm={key.name}
        onConfirm={() => revoke(key)}
      >
        <Stack gap="xs">
          <KeyTraffic of={key} />
          <Text>From the next request on this value is refused, for ever. This can't be undone.</Text>
        </Stack>
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === "delete"}
        onClose={onClose}
        title={`Delete ${key.name}?`}
        action="Delete key"
        onConfirm={() => remove(key)}
      >
        <Stack gap="xs">
          <KeyTraffic of={key} />
          <Text>
            From the next request on it is refused, and it leaves the list. For 30 days you can undelete it, with the
            same value; its usage stays in the statistics.
          </Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
