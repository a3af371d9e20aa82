import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { MemberRow } from "./member-row.tsx";
import { PeopleList } from "./people-list.tsx";
import { membersQuery } from "./team-queries.ts";

/** The people of the project and what each may do. */
export function Members() {
  const project = useProject();
  const query = useQuery(membersQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={2} height={56} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const owners = query.data.filter(({ role }) => role === "owner").length;
  return (
    <PeopleList label="Members">
      {query.data.map((member) => (
        <MemberRow key={member.accountId} of={member} isOnlyOwner={member.role === "owner" && owners === 1} />
      ))}
    </PeopleList>
  );
}
