import { Stack, Text } from "@mantine/core";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { KeyTraffic } from "./key-traffic.tsx";
import { useKeyCommands } from "./use-key-commands.ts";

export type KeyDialog = "disable" | "revoke" | "delete";

type KeyDialogsProps = { readonly of: Key; readonly dialog: KeyDialog | null; readonly onClose: () => void };

const WORDS = {
  disable: {
    question: (name: string) => `Disable ${name}?`,
    action: "Disable key",
    consequence: "From the next request on it is refused. You can enable it again at any time, with the same value.",
  },
  revoke: {
    question: (name: string) => `Revoke ${name} for good?`,
    action: "Revoke key",
    consequence: "From the next request on this value is refused, for ever. This can't be undone.",
  },
  delete: {
    question: (name: string) => `Delete ${name}?`,
    action: "Delete key",
    consequence:
      "From the next request on it is refused, and it leaves the list. For 30 days you can undelete it, with the same value; its usage stays in the statistics.",
  },
} as const;

/** Asks before a key is stopped; each question says what the key carries today and what happens then. */
export function KeyDialogs({ of: key, dialog, onClose }: KeyDialogsProps) {
  const project = useProject();
  const commands = useKeyCommands(project.id);
  const run = {
    disable: () => commands.change(key, { enabled: false }),
    revoke: () => commands.revoke(key),
    delete: () => commands.delete(key),
  };
  if (dialog === null) return null;
  const words = WORDS[dialog];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.question(key.name)}
      action={words.action}
      onConfirm={run[dialog]}
      {...(dialog === "revoke" ? { typeToConfirm: key.name } : {})}
    >
      <Stack gap="xs">
        <KeyTraffic of={key} />
        <Text>{words.consequence}</Text>
      </Stack>
    </ConfirmDialog>
  );
}
