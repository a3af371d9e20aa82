import { NativeSelect, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Member, Role } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { notifyDone, notifyProblem } from "../ui/notify.ts";
import { ROLES } from "./role-words.ts";

const CHOICES = ROLES.map(({ id, title }) => ({ value: id, label: title }));

/** A member's role, changed where it stands, in the browser's own list: a team of fifty has fifty of them. Whoever gives up their own is asked first. */
export function MemberRole({ of: member, isMe }: { readonly of: Member; readonly isMe: boolean }) {
  const [asking, setAsking] = useState<Role | null>(null);
  const change = useChangeRole(member);
  const choose = (chosen: string) => {
    const role = ROLES.find(({ id }) => id === chosen)?.id;
    if (role === undefined || role === member.role) return;
    if (isMe) setAsking(role);
    else change.mutate(role, { onSuccess: () => notifyDone(`${member.name} is ${role} from now on.`) });
  };
  return (
    <>
      <NativeSelect
        aria-label={`Role of ${member.name}`}
        data={CHOICES}
        value={member.role}
        onChange={(event) => choose(event.currentTarget.value)}
        disabled={change.isPending}
        w={140}
        mb={4}
      />
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title="Give up your own role?"
        action={`Become ${asking ?? ""}`}
        onConfirm={() => change.mutateAsync(asking ?? member.role)}
      >
        <Text>You are no owner any more from then on, and only another owner can make you one again.</Text>
      </ConfirmDialog>
    </>
  );
}

function useChangeRole({ accountId }: Member) {
  const project = useProject();
  const queryClient = useQueryClient();
  const path = { project: project.id, member: accountId };
  return useMutation({
    mutationFn: (role: Role) =>
      unwrap(api.PATCH("/api/v1/projects/{project}/members/{member}", { params: { path }, body: { role } })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["members", project.id] }),
        queryClient.invalidateQueries({ queryKey: ["project", project.id] }),
        queryClient.invalidateQueries({ queryKey: ["me"] }),
      ]),
    onError: notifyProblem,
  });
}
