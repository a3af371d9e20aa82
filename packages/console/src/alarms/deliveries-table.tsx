import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { WebhookDelivery } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { WideTable } from "../ui/wide-table.tsx";
import { deliveriesQuery } from "./alarm-queries.ts";

/** The last messages of a webhook, and how each went. */
export function DeliveriesTable({ webhookId }: { readonly webhookId: string }) {
  const project = useProject();
  const query = useQuery(deliveriesQuery(project.id, webhookId));
  if (query.isPending) return <RowsSkeleton rows={2} height={36} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing was sent yet.
      </Text>
    );
  return (
    <WideTable label="Messages" minWidth={480} head={<Head />}>
      {query.data.map((delivery) => (
        <DeliveryRow key={delivery.id} of={delivery} />
      ))}
    </WideTable>
  );
}

function Head() {
  return (
    <>
      <Table.Th>Message</Table.Th>
      <Table.Th>Sent</Table.Th>
      <Table.Th>How it went</Table.Th>
    </>
  );
}

function DeliveryRow({ of: delivery }: { readonly of: WebhookDelivery }) {
  return (
    <Table.Tr>
      <Table.Td>
        <code className="mono">{delivery.event}</code>
      </Table.Td>
      <Table.Td>
        <TimeAgo at={delivery.createdAt} />
      </Table.Td>
      <Table.Td>
        <Outcome of={delivery} />
      </Table.Td>
    </Table.Tr>
  );
}

function Outcome({
  of: { status, responseStatus, problem, attempts, nextAttemptAt },
}: {
  readonly of: WebhookDelivery;
}) {
  if (status === "delivered") return <Text c="green">Arrived, answered {responseStatus}</Text>;
  const why = problem ?? (responseStatus === null ? "no answer" : `answered ${responseStatus}`);
  if (status === "dead")
    return (
      <Text c="red">
        Given up after {attempts} attempts: {why}
      </Text>
    );
  return (
    <Text>
      {attempts === 0 ? "On its way" : `Attempt ${attempts} failed: ${why}`}
      {nextAttemptAt !== null && (
        <>
          , next <TimeAgo at={nextAttemptAt} />
        </>
      )}
    </Text>
  );
}
