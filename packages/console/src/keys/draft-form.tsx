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
  readonly bodyOf: (draft: KeyDraft) => KeyChange;
  readonly invalid: (draft: KeyDraft) => boolean;
  readonly children: (props: DraftProps) => ReactNode;
};

/** Changes a part of a key: nothing is sent before "Save", and nothing is lost when the key refreshes meanwhile. */
export function DraftForm({ of: key, bodyOf, invalid, children }: DraftFormProps) {
  const project = useProject();
  const { change } = useKeyCommands(project.id);
  const [edited, setEdited] = useState<KeyDraft | null>(null);
  const draft = edited ?? draftOf(key);
  const save = useMutation({
    mutationFn: () => change(key, bodyOf(draft)),
    onSuccess: () => {
      setEdited(null);
      notifyDone("Saved. It holds from now on.");
    },
  });
  return (
    <form onSubmit={submit(() => save.mutate())}>
      <Paper className="lk-surface" p={{ base: "md", sm: "xl" }} maw={820}>
        {children({ draft, change: (part) => setEdited((before) => ({ ...(before ?? draftOf(key)), ...part })) })}
        {save.isError && (
          <div className={classes["error"]}>
            <ErrorState error={save.error} title="Nothing was changed" />
          </div>
        )}
        <div className={`${classes["foot"]} ${classes["gap"]}`}>
          <Text size="sm" c="dimmed">
            Changes hold for the next request.
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={edited === null} onClick={() => setEdited(null)}>
              Undo
            </Button>
            <Button type="submit" disabled={edited === null || invalid(draft)} loading={save.isPending}>
              Save
            </Button>
          </Group>
        </div>
      </Paper>
    </form>
  );
}
