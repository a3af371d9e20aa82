import { Paper, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Terminal } from "lucide-react";
import type { ReactNode } from "react";
import type { AdminToken } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import cards from "../ui/card-table.module.css";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { AdminTokenRow } from "./admin-token-row.tsx";
import classes from "./admin-tokens.module.css";
import { adminTokensQuery } from "./team-queries.ts";

/** The programs that manage this project; for owners. */
export function AdminTokens({ createButton }: { readonly createButton: ReactNode }) {
  const project = useProject();
  const query = useQuery(adminTokensQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={3} height={56} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Paper className="lk-surface" p={0}>
      {query.data.length === 0 ? (
        <EmptyState
          icon={<Terminal size={22} />}
          title="No admin token yet"
          sentence="A deployment script or a dashboard of your own needs one to use the management API."
          action={createButton}
        />
      ) : (
        <TokensTable tokens={query.data} />
      )}
    </Paper>
  );
}

function TokensTable({ tokens }: { readonly tokens: readonly AdminToken[] }) {
  return (
    <Table className={`${cards["table"]} ${classes["table"]}`} aria-label="Admin tokens">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Role</Table.Th>
          <Table.Th>Value</Table.Th>
          <Table.Th>Last used</Table.Th>
          <Table.Th>Expires</Table.Th>
          <Table.Th>
            <Text span className="sr-only">
              Delete
            </Text>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.map((token) => (
          <AdminTokenRow key={token.id} of={token} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
