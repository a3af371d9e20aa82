import { Paper, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Webhook as WebhookIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { webhooksQuery } from "./alarm-queries.ts";
import { WebhookPanel } from "./webhook-panel.tsx";

/** The programs that are told; for editors. */
export function WebhooksTab({ createButton }: { readonly createButton: ReactNode }) {
  const project = useProject();
  const query = useQuery(webhooksQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={2} height={96} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Stack gap="md">
      {query.data.length === 0 ? (
        <Paper className="lk-surface" p={0}>
          <EmptyState
            icon={<WebhookIcon size={22} />}
            title="No webhook yet"
            sentence="A webhook posts every alarm to an address of yours, signed, and tries again for 24 hours when nobody answers."
            action={createButton}
          />
        </Paper>
      ) : (
        query.data.map((webhook) => <WebhookPanel key={webhook.id} of={webhook} />)
      )}
    </Stack>
  );
}
