import { Button, Group, Paper, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Key, KeyChange } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { submit } from "../ui/submit.ts";
import { type DraftProps, draftOf, type KeyDraft } from "./key-draft.ts";
import classes from "./new-key-form.module.css";
import { useKeyCommands } from "./use-key-commands.ts";

type DraftFormProps = {
  readonly of: Key;
  /** What the form begins with instead of the key as it is. */
  readonly begun?: KeyDraft | null;
  readonly bodyOf: (draft: KeyDraft) => KeyChange;
  readonly invalid: (draft: KeyDraft) => boolean;
  /** Tries the draft on real requests instead of saving it; only where that means something. */
  readonly onTry?: (draft: KeyDraft) => Promise<void>;
  readonly children: (props: DraftProps) => ReactNode;
};

/** Changes a part of a key: nothing is sent before "Save", and nothing is lost when the key refreshes meanwhile. */
export function DraftForm({ of: key, begun = null, bodyOf, invalid, onTry, children }: DraftFormProps) {
  const project = useProject();
  const { change } = useKeyCommands(project.id);
  const [edited, setEdited] = useState<KeyDraft | null>(begun);
  const draft = edited ?? draftOf(key);
  const send = useMutation({
    mutationFn: async ({ run }: Sending) => run(draft),
    onSuccess: (_, { done }) => {
      setEdited(null);
      notifyDone(done);
    },
  });
  const save = { run: (now: KeyDraft) => change(key, bodyOf(now)), done: "Saved. It holds from now on." };
  return (
    <form onSubmit={submit(() => send.mutate(save))}>
      <Paper className="lk-surface" p={{ base: "md", sm: "xl" }} maw={820}>
        {children({ draft, change: (part) => setEdited((before) => ({ ...(before ?? draftOf(key)), ...part })) })}
        {send.isError && (
          <div className={classes["error"]}>
            <ErrorState error={send.error} title="Nothing was changed" />
          </div>
        )}
        <FormFoot
          sendable={edited !== null && !invalid(draft)}
          sending={send.isPending}
          onUndo={edited === null ? null : () => setEdited(null)}
          onTry={onTry === undefined ? null : () => send.mutate({ run: onTry, done: TRYING })}
        />
      </Paper>
    </form>
  );
}

type Sending = { readonly run: (draft: KeyDraft) => Promise<unknown>; readonly done: string };

const TRYING = "It is tried from now on, and refuses nothing. What it would refuse appears above.";

type FormFootProps = {
  readonly sendable: boolean;
  readonly sending: boolean;
  readonly onUndo: (() => void) | null;
  readonly onTry: (() => void) | null;
};

function FormFoot({ sendable, sending, onUndo, onTry }: FormFootProps) {
  return (
    <div className={`${classes["foot"]} ${classes["gap"]}`}>
      <Text size="sm" c="dimmed">
        {onTry === null
          ? "Changes hold for the next request."
          : "Saving holds for the next request. Trying refuses nothing, and shows whom it would."}
      </Text>
      <Group gap="xs">
        <Button variant="default" disabled={onUndo === null} onClick={() => onUndo?.()}>
          Undo
        </Button>
        {onTry !== null && (
          <Button variant="default" disabled={!sendable} loading={sending} onClick={onTry}>
            Try it first
          </Button>
        )}
        <Button type="submit" disabled={!sendable} loading={sending}>
          Save
        </Button>
      </Group>
    </div>
  );
}
