import { Button, Paper } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import classes from "./audit-page.module.css";
import { auditQuery } from "./audit-query.ts";
import { AuditRow } from "./audit-row.tsx";

/** Who changed what in this project, and when. */
export function AuditPage() {
  const project = useProject();
  const query = useInfiniteQuery(auditQuery(project.id));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Audit log"
        sentence="Who changed what, and when; from the console and from the management API."
      />
      {query.isPending ? (
        <RowsSkeleton rows={5} height={64} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Paper className="lk-surface" p={0}>
          {entries.length === 0 && (
            <EmptyState
              icon={<History size={22} />}
              title="Nothing was changed yet"
              sentence="Each change of a key, a service, a token or the project is kept here."
            />
          )}
          <ol className={classes["list"]}>
            {entries.map((entry) => (
              <AuditRow key={entry.id} of={entry} />
            ))}
          </ol>
        </Paper>
      )}
      {query.hasNextPage && (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier changes
        </Button>
      )}
    </>
  );
}
