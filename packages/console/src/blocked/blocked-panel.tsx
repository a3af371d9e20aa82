import { Button, Paper } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import classes from "./blocked-panel.module.css";
import { blockedQuery } from "./blocked-query.ts";
import { BlockedRow } from "./blocked-row.tsx";
import type { BlockedSearch } from "./blocked-search.ts";
import { useLiveRefusals } from "./use-live-refusals.ts";

type BlockedPanelProps = {
  readonly search: BlockedSearch;
  /** On a key's own page its name says nothing new. */
  readonly ofOneKey?: true;
};

/** Refused requests, live: what happened, what was seen, how often, and the button that changes it. */
export function BlockedPanel({ search, ofOneKey }: BlockedPanelProps) {
  const project = useProject();
  useLiveRefusals(project.id);
  const query = useInfiniteQuery(blockedQuery(project.id, search));
  if (query.isPending) return <RowsSkeleton rows={4} height={84} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Paper className="lk-surface" p={0}>
        {rows.length === 0 ? (
          <Nothing search={search} ofOneKey={ofOneKey} />
        ) : (
          <ul className={classes["list"]} aria-label="Blocked requests">
            {rows.map((row) => (
              <BlockedRow key={row.id} of={row} withKey={ofOneKey === undefined} />
            ))}
          </ul>
        )}
      </Paper>
      {query.hasNextPage && (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </>
  );
}

function Nothing({ search, ofOneKey }: { readonly search: BlockedSearch; readonly ofOneKey: true | undefined }) {
  const narrowed = search.code !== undefined || (search.key !== undefined && ofOneKey === undefined);
  return (
    <EmptyState
      icon={<ShieldCheck size={22} />}
      title={narrowed ? "Nothing that fits was refused" : "Nothing was refused in this period"}
      sentence={
        narrowed
          ? "Take a filter away, or choose a longer period."
          : "When a key is used where it may not be, it appears here within seconds, with the button that lets it in."
      }
    />
  );
}
