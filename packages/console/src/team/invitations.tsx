import { Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Invitation } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { IconAction } from "../ui/icon-action.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { TeamTable } from "./team-table.tsx";
import { invitationsQuery } from "./team-queries.ts";

/** Who was invited and has not joined yet; for owners. */
export function Invitations() {
  const project = useProject();
  const query = useQuery(invitationsQuery(project.id));
  if (query.isPending) return null;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return null;
  return (
    <Stack gap="sm" mt="xl">
      <Title order={2}>Invited, and not here yet</Title>
      <Paper className="lk-surface" p={0}>
        <TeamTable label="Invitations" columns={["E-mail", "Role", "Link works until"]} lastColumn="Withdraw">
          {query.data.map((invitation) => (
            <InvitationRow key={invitation.id} of={invitation} />
          ))}
        </TeamTable>
      </Paper>
    </Stack>
  );
}

function InvitationRow({ of: invitation }: { readonly of: Invitation }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={560}>{invitation.email}</Text>
        <Text size="xs" c="dimmed">
          invited by {invitation.createdBy} <TimeAgo at={invitation.createdAt} />
        </Text>
      </Table.Td>
      <Table.Td>{invitation.role}</Table.Td>
      <Table.Td>
        <TimeAgo at={invitation.expiresAt} />
      </Table.Td>
      <Table.Td ta="end">
        <Withdraw of={invitation} />
      </Table.Td>
    </Table.Tr>
  );
}

function Withdraw({ of: invitation }: { readonly of: Invitation }) {
  const project = useProject();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const path = { project: project.id, invitation: invitation.id };
  const withdraw = async () => {
    await unwrap(api.DELETE("/api/v1/projects/{project}/invitations/{invitation}", { params: { path } }));
    await queryClient.invalidateQueries({ queryKey: ["invitations", project.id] });
  };
  const words = `Withdraw the invitation of ${invitation.email}`;
  return (
    <>
      <IconAction label={words} color="red" onAct={() => setAsking(true)}>
        <X size={16} />
      </IconAction>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`${words}?`}
        action="Withdraw invitation"
        onConfirm={withdraw}
      >
        <Text ta="start">The link leads nowhere from now on. You can invite the person again.</Text>
      </ConfirmDialog>
    </>
  );
}
