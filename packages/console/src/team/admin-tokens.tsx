import { Paper } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Terminal } from "lucide-react";
import type { ReactNode } from "react";
import type { AdminToken } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { AdminTokenRow } from "./admin-token-row.tsx";
import { TeamTable } from "./team-table.tsx";
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
    <TeamTable
      label="Admin tokens"
      columns={["Name", "Role", "Value", "Last used", "Expires"]}
      lastColumn="Delete"
      minWidth={680}
    >
      {tokens.map((token) => (
        <AdminTokenRow key={token.id} of={token} />
      ))}
    </TeamTable>
  );
}
