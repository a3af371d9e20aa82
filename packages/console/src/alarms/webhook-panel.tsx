import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { CircleCheck, CircleX, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Webhook, WebhookDelivery } from "../api/model.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { groupsOf } from "./alarm-events.ts";
import { DeliveriesTable } from "./deliveries-table.tsx";
import { useWebhookCommands } from "./use-webhook-commands.ts";

/** One webhook: what it is told of, a way to try it, and what became of its messages. */
export function WebhookPanel({ of: webhook }: { readonly of: Webhook }) {
  const { test, remove } = useWebhookCommands(webhook.id);
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-label={webhook.url}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} fz="md" className="mono" style={{ overflowWrap: "anywhere" }}>
              {webhook.url}
            </Title>
            <Text size="sm" c="dimmed">
              {eventsWords(webhook)} · made by {webhook.createdBy} <TimeAgo at={webhook.createdAt} />
            </Text>
          </div>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<Send size={16} aria-hidden="true" />}
              loading={test.isPending}
              onClick={() => test.mutate()}
            >
              Send a test
            </Button>
            <DeleteWebhook of={webhook} onDelete={remove} />
          </Group>
        </Group>
        {test.isError && <ErrorState error={test.error} title="No test was sent" />}
        {test.data !== undefined && <TestResult of={test.data} />}
        <DeliveriesTable webhookId={webhook.id} />
      </Stack>
    </Paper>
  );
}

type DeleteWebhookProps = { readonly of: Webhook; readonly onDelete: () => Promise<void> };

function DeleteWebhook({ of: webhook, onDelete }: DeleteWebhookProps) {
  const [asking, setAsking] = useState(false);
  const icon = <Trash2 size={16} aria-hidden="true" />;
  return (
    <>
      <Button variant="outline" color="red" leftSection={icon} onClick={() => setAsking(true)}>
        Delete
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Delete this webhook?"
        action="Delete webhook"
        onConfirm={onDelete}
      >
        <Text style={{ overflowWrap: "anywhere" }}>
          Nothing more is sent to {webhook.url}, not even what is still waiting. A new webhook has another secret.
        </Text>
      </ConfirmDialog>
    </>
  );
}

function eventsWords({ events }: Webhook): string {
  const groups = groupsOf(events);
  return events === null ? "Every alarm" : groups.join(", ");
}

function TestResult({ of: delivery }: { readonly of: WebhookDelivery }) {
  if (delivery.status === "delivered")
    return (
      <Alert color="green" icon={<CircleCheck size={18} />} role="status">
        It arrived: the address answered {delivery.responseStatus}.
      </Alert>
    );
  return (
    <Alert color="red" icon={<CircleX size={18} />} role="status">
      It did not arrive: {delivery.problem ?? `the address answered ${delivery.responseStatus}`}.
    </Alert>
  );
}
