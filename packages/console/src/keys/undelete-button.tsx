import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { notifyDone, notifyProblem } from "../ui/notify.ts";
import { useKeyCommands } from "./use-key-commands.ts";

type UndeleteButtonProps = { readonly of: Key; readonly size?: "xs" };

/** Brings a deleted key back with the value it had. */
export function UndeleteButton({ of: key, size }: UndeleteButtonProps) {
  const project = useProject();
  const { undelete } = useKeyCommands(project.id);
  const run = useMutation({
    mutationFn: () => undelete(key),
    onSuccess: () => notifyDone(`${key.name} works again, with the value it had.`),
    onError: notifyProblem,
  });
  return (
    <Button
      {...(size === undefined ? {} : { size, variant: "default" })}
      leftSection={<RotateCcw size={size === undefined ? 16 : 14} aria-hidden="true" />}
      aria-label={`Undelete ${key.name}`}
      loading={run.isPending}
      onClick={() => run.mutate()}
    >
      Undelete
    </Button>
  );
}
