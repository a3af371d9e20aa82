import { Button, Paper } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Key } from "../api/model.ts";
import classes from "../audit/audit-page.module.css";
import { AuditRow } from "../audit/audit-row.tsx";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { keyHistoryQuery } from "./key-history-query.ts";

/** Who changed this key, what and when. */
export function KeyHistoryTab({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const query = useInfiniteQuery(keyHistoryQuery(project.id, key.id));
  if (query.isPending) return <RowsSkeleton rows={4} height={64} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <Paper className="lk-surface" p={0} maw={900}>
        <ol className={classes["list"]} aria-label="Changes of this key">
          {query.data.pages
            .flatMap((page) => page.items)
            .map((entry) => (
              <AuditRow key={entry.id} of={entry} />
            ))}
        </ol>
      </Paper>
      {query.hasNextPage && (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier changes
        </Button>
      )}
    </>
  );
}
