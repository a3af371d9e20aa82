import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MailCheck, MailX } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { CreatedInvitation, Role } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { ValueBox } from "../ui/value-box.tsx";
import { RoleField } from "./role-field.tsx";

/** Invites a person, then shows the link that lets them in. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const project = useProject();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const invite = useInvite();
  if (invite.data !== undefined) return <LinkDialog of={invite.data} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={`Invite a person to ${project.name}`}>
      <form onSubmit={submit(() => invite.mutate({ email: email.trim(), role }))}>
        <Stack gap="lg">
          <TextInput
            label="E-mail"
            description="They join under this address, with an account they have or make then"
            type="email"
            required
            data-autofocus
            maxLength={200}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <RoleField value={role} onChange={setRole} />
          {invite.isError && <ErrorState error={invite.error} title="Nobody was invited" />}
          <DialogButtons
            action="Make invitation"
            onCancel={onClose}
            disabled={email.trim() === ""}
            loading={invite.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useInvite() {
  const project = useProject();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly email: string; readonly role: Role }) =>
      unwrap(api.POST("/api/v1/projects/{project}/invitations", { params: { path: { project: project.id } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["invitations", project.id] }),
  });
}

type LinkDialogProps = { readonly of: CreatedInvitation; readonly onClose: () => void };

function LinkDialog({ of: invitation, onClose }: LinkDialogProps) {
  return (
    <Dialog onClose={onClose} title={`${invitation.email} is invited`} size="lg">
      <Stack gap="md">
        <Mailed of={invitation} />
        <ValueBox value={invitation.link} label="Copy the link" />
        <Text size="sm" c="dimmed">
          The link works once, for 7 days, and is shown this once. If it gets lost, invite the person again: the earlier
          link stops working.
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Mailed({ of: { mail, mailProblem, email } }: { readonly of: CreatedInvitation }) {
  if (mail === "off") return <Text>Send this link to {email}, in a message that only they read.</Text>;
  if (mail === "sent") {
    return (
      <Alert color="green" icon={<MailCheck size={18} />}>
        The link is on its way to {email}. You can also hand it over yourself.
      </Alert>
    );
  }
  return (
    <Alert color="amber" icon={<MailX size={18} />} title="The mail did not leave">
      {mailProblem} Send the link yourself.
    </Alert>
  );
}
