import { Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { authPost } from "../api/auth-call.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { IconAction } from "../ui/icon-action.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import classes from "./account-page.module.css";
import { type Passkey, passkeysQuery } from "./account-queries.ts";
import { PasskeyNameDialog } from "./passkey-name-dialog.tsx";

/** One passkey with its name. */
export function PasskeyRow({ of: passkey }: { readonly of: Passkey }) {
  return (
    <div className={classes["row"]}>
      <div>
        <Text fw={560}>{passkey.name}</Text>
        <Text size="sm" c="dimmed">
          added <TimeAgo at={passkey.createdAt} />
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Rename of={passkey} />
        <Remove of={passkey} />
      </Group>
    </div>
  );
}

function Rename({ of: passkey }: { readonly of: Passkey }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconAction label={`Rename ${passkey.name}`} color="gray" onAct={() => setAsking(true)}>
        <Pencil size={16} />
      </IconAction>
      {asking && (
        <PasskeyNameDialog
          title="Rename the passkey"
          action="Save"
          name={passkey.name}
          onName={(name) => authPost("passkey/update-passkey", { id: passkey.id, name })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Remove({ of: passkey }: { readonly of: Passkey }) {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await authPost("passkey/delete-passkey", { id: passkey.id });
    await queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  };
  return (
    <>
      <IconAction label={`Remove ${passkey.name}`} color="red" onAct={() => setAsking(true)}>
        <Trash2 size={16} />
      </IconAction>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Remove ${passkey.name}?`}
        action="Remove passkey"
        onConfirm={remove}
      >
        <Text>It signs you in no more. Your device may still offer it: remove it there too.</Text>
      </ConfirmDialog>
    </>
  );
}
