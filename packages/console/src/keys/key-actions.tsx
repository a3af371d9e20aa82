import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Ban, ChevronDown, Pause, Play, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import { KeyDialogs, type KeyDialog } from "./key-dialogs.tsx";
import { UndeleteButton } from "./undelete-button.tsx";
import { useKeyCommands } from "./use-key-commands.ts";

/** What can be done to a key as a whole; a viewer is offered nothing. */
export function KeyActions({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const may = useMay();
  const { change } = useKeyCommands(project.id);
  const [dialog, setDialog] = useState<KeyDialog | null>(null);
  const run = useMutation({ mutationFn: (command: () => Promise<unknown>) => command(), onError: notifyProblem });
  if (!may.edit) return null;
  if (key.status === "deleted") {
    return <UndeleteButton of={key} />;
  }
  return (
    <>
      {key.revokedAt === null && !key.enabled && (
        <Button
          leftSection={<Play size={16} aria-hidden="true" />}
          loading={run.isPending}
          onClick={() => run.mutate(() => change(key, { enabled: true }))}
        >
          Enable
        </Button>
      )}
      <StopMenu of={key} onChoose={setDialog} />
      <KeyDialogs of={key} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

type StopMenuProps = { readonly of: Key; readonly onChoose: (dialog: KeyDialog) => void };

function StopMenu({ of: key, onChoose }: StopMenuProps) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronDown size={15} aria-hidden="true" />}>
          {key.isDefault ? "Stop" : "Stop or delete"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {key.enabled && key.revokedAt === null && (
          <Menu.Item leftSection={<Pause size={16} aria-hidden="true" />} onClick={() => onChoose("disable")}>
            Disable
          </Menu.Item>
        )}
        {key.revokedAt === null && (
          <Menu.Item leftSection={<Ban size={16} aria-hidden="true" />} onClick={() => onChoose("revoke")}>
            Revoke for good
          </Menu.Item>
        )}
        {!key.isDefault && (
          <Menu.Item
            color="var(--lk-red)"
            leftSection={<Trash2 size={16} aria-hidden="true" />}
            onClick={() => onChoose("delete")}
          >
            Delete
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
