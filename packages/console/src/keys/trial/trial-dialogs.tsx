import { Stack, Text } from "@mantine/core";
import type { Key, KeyTrial } from "../../api/model.ts";
import { useProject } from "../../shell/use-project.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { findingWords } from "./finding-words.ts";
import { useTrialCommands } from "./use-trial-commands.ts";

export type TrialDialog = "publish" | "discard";

const WORDS = {
  publish: {
    question: "Put the tried restriction in force?",
    action: "Put it in force",
    consequence: "From the next request on it holds, all of it, and takes the place of the one in force now.",
  },
  discard: {
    question: "Discard the tried restriction?",
    action: "Discard it",
    consequence: "What it found is gone with it. The restriction in force stays as it is.",
  },
} as const;

type TrialDialogsProps = {
  readonly of: Key;
  readonly findings: NonNullable<KeyTrial["findings"]>;
  readonly dialog: TrialDialog | null;
  readonly onClose: () => void;
};

/** Asks before a tried restriction is put in force or thrown away, and says whom it would have refused. */
export function TrialDialogs({ of: key, findings, dialog, onClose }: TrialDialogsProps) {
  const project = useProject();
  const commands = useTrialCommands(project.id, key.id);
  if (dialog === null) return null;
  const words = WORDS[dialog];
  return (
    <ConfirmDialog opened onClose={onClose} title={words.question} action={words.action} onConfirm={commands[dialog]}>
      <Stack gap="xs">
        <Text fw={560}>{findingWords(findings)}</Text>
        <Text>{words.consequence}</Text>
      </Stack>
    </ConfirmDialog>
  );
}
