import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { submit } from "../ui/submit.ts";
import { eventsOf, groupsOf } from "./alarm-events.ts";
import { EventsField } from "./events-field.tsx";
import { useCreateWebhook } from "./use-webhook-commands.ts";

const KEPT =
  "Your program checks with it that a message came from here (Standard Webhooks, HMAC-SHA-256). Put it where the program reads its secrets.";

/** Makes a webhook, then shows the secret that its messages are signed with, the only time it is shown. */
export function NewWebhookDialog({ onClose }: { readonly onClose: () => void }) {
  const [url, setUrl] = useState("");
  const [groups, setGroups] = useState(groupsOf(null));
  const create = useCreateWebhook();
  if (create.data !== undefined)
    return <OnceDialog title="The webhook's secret" value={create.data.secret} kept={KEPT} onDone={onClose} />;
  return (
    <Dialog onClose={onClose} title="Create webhook">
      <form onSubmit={submit(() => create.mutate({ url: url.trim(), events: eventsOf(groups) }))}>
        <Stack gap="lg">
          <TextInput
            label="Address"
            description="Where alarms are posted to, as JSON"
            placeholder="https://shop.example/hooks/latchkey"
            required
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <EventsField value={groups} onChange={setGroups} />
          {create.isError && <ErrorState error={create.error} title="The webhook was not made" />}
          <DialogButtons
            action="Create webhook"
            onCancel={onClose}
            disabled={url.trim() === "" || groups.length === 0}
            loading={create.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
