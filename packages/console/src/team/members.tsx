import { Paper } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { MemberRow } from "./member-row.tsx";
import { TeamTable } from "./team-table.tsx";
import { membersQuery } from "./team-queries.ts";

/** The people of the project and what each may do. */
export function Members() {
  const project = useProject();
  const query = useQuery(membersQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={2} height={56} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const owners = query.data.filter(({ role }) => role === "owner").length;
  return (
    <Paper className="lk-surface" p={0}>
      <TeamTable label="Members" columns={["Person", "Role"]} lastColumn="Remove">
        {query.data.map((member) => (
          <MemberRow key={member.accountId} of={member} isOnlyOwner={member.role === "owner" && owners === 1} />
        ))}
      </TeamTable>
    </Paper>
  );
}
