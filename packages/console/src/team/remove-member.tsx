import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Member } from "../api/model.ts";
import { meQuery } from "../api/session-queries.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { IconAction } from "../ui/icon-action.tsx";

type RemoveMemberProps = { readonly of: Member; readonly isMe: boolean };

/** Takes a member out of the project, or oneself. */
export function RemoveMember({ of: member, isMe }: RemoveMemberProps) {
  const project = useProject();
  const [asking, setAsking] = useState(false);
  const remove = useRemove(member, isMe);
  const words = isMe ? `Leave ${project.name}` : `Remove ${member.name}`;
  return (
    <>
      {isMe ? (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          Leave
        </Button>
      ) : (
        <IconAction label={words} color="red" onAct={() => setAsking(true)}>
          <UserMinus size={16} />
        </IconAction>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`${words}?`}
        action={isMe ? "Leave the project" : "Remove member"}
        onConfirm={remove}
      >
        <Text>
          {isMe
            ? "You no longer see this project. An owner can invite you again."
            : `${member.email} no longer sees this project, at once. Admin tokens that they made keep working: delete those that should not.`}
        </Text>
      </ConfirmDialog>
    </>
  );
}

function useRemove({ accountId }: Member, isMe: boolean): () => Promise<void> {
  const project = useProject();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const path = { project: project.id, member: accountId };
    await unwrap(api.DELETE("/api/v1/projects/{project}/members/{member}", { params: { path } }));
    if (!isMe) return queryClient.invalidateQueries({ queryKey: ["members", project.id] });
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    await navigate({ to: "/" });
  };
}
