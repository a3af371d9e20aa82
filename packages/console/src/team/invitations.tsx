import { Stack, Text, Title } from "@mantine/core";
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
import { PeopleList } from "./people-list.tsx";
import { PersonRow } from "./person-row.tsx";
import { roleTitle } from "./role-words.ts";
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
      <PeopleList label="Invitations">
        {query.data.map((invitation) => (
          <InvitationRow key={invitation.id} of={invitation} />
        ))}
      </PeopleList>
    </Stack>
  );
}

function InvitationRow({ of: invitation }: { readonly of: Invitation }) {
  return (
    <PersonRow
      person={
        <>
          <Text fw={560}>{invitation.email}</Text>
          <Text size="sm" c="dimmed">
            invited by {invitation.createdBy} <TimeAgo at={invitation.createdAt} />
          </Text>
        </>
      }
      role={
        <>
          {roleTitle(invitation.role)}
          <Text size="sm" c="dimmed">
            the link ends <TimeAgo at={invitation.expiresAt} />
          </Text>
        </>
      }
      action={<Withdraw of={invitation} />}
    />
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
        <Text>The link leads nowhere from now on. You can invite the person again.</Text>
      </ConfirmDialog>
    </>
  );
}
