import { Table, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { AdminToken } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import cards from "../ui/card-table.module.css";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { IconAction } from "../ui/icon-action.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";

/** One admin token; only an owner can delete it. */
export function AdminTokenRow({ of: token }: { readonly of: AdminToken }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={560}>{token.name}</Text>
        <Text size="xs" c="dimmed">
          made by {token.createdBy} <TimeAgo at={token.createdAt} />
        </Text>
      </Table.Td>
      <Table.Td data-label="Role">{token.role}</Table.Td>
      <Table.Td data-label="Value">
        <code className="mono">{token.display}</code>
      </Table.Td>
      <Table.Td data-label="Used" className={cards["quiet"] ?? ""}>
        <TimeAgo at={token.lastUsedAt} />
      </Table.Td>
      <Table.Td data-label="Expires" className={cards["quiet"] ?? ""}>
        <TimeAgo at={token.expiresAt} />
      </Table.Td>
      <Table.Td data-label="Delete" ta="end">
        <DeleteToken of={token} />
      </Table.Td>
    </Table.Tr>
  );
}

function DeleteToken({ of: token }: { readonly of: AdminToken }) {
  const project = useProject();
  const may = useMay();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await unwrap(
      api.DELETE("/api/v1/projects/{project}/admin-tokens/{token}", {
        params: { path: { project: project.id, token: token.id } },
      }),
    );
    await queryClient.invalidateQueries({ queryKey: ["admin-tokens", project.id] });
  };
  if (!may.own) return null;
  return (
    <>
      <IconAction label={`Delete ${token.name}`} color="red" onAct={() => setAsking(true)}>
        <Trash2 size={16} />
      </IconAction>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Delete ${token.name}?`}
        action="Delete admin token"
        typeToConfirm={token.name}
        onConfirm={remove}
      >
        <Text ta="start">
          It was last used <TimeAgo at={token.lastUsedAt} />. Programs that use it are refused from now on. This can't
          be undone; a new token has another value.
        </Text>
      </ConfirmDialog>
    </>
  );
}
