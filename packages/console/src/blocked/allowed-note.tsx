import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { patternCheckQuery } from "../keys/form/use-pattern-check.ts";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import classes from "./blocked-panel.module.css";
import { useOriginCommands } from "./use-origin-commands.ts";

/** A website that was let in a moment ago. */
export type Allowed = { readonly keyId: string; readonly keyName: string; readonly pattern: string };

type AllowedNoteProps = { readonly allowed: Allowed; readonly onUndone: () => void };

/** Says what a click has let in, and takes it back. */
export function AllowedNote({ allowed, onUndone }: AllowedNoteProps) {
  const { keyId, keyName, pattern } = allowed;
  const project = useProject();
  const { disallow } = useOriginCommands(project.id, keyId);
  const check = useQuery(patternCheckQuery(pattern)).data;
  const undo = useMutation({
    mutationFn: () => disallow(pattern),
    onSuccess: onUndone,
    onError: notifyProblem,
  });
  return (
    <div className={classes["allowed"]} role="status">
      <Check size={16} aria-hidden="true" />
      <span>
        {keyName} may be used on <code className="mono">{pattern}</code> from the next request on.
        {check?.valid === true && ` ${check.words}`}
      </span>
      <Button size="xs" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate()}>
        Undo
      </Button>
    </div>
  );
}
