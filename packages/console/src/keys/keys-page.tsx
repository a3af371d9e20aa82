import { Button, Paper } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { KeyRound, Plus, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import type { Key, Project } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { countOf, formatNumber } from "../words/numbers.ts";
import { keysQuery } from "./key-queries.ts";
import { isNarrowed } from "./keys-search.ts";
import { KeysFilter } from "./keys-filter.tsx";
import { KeysTable } from "./keys-table.tsx";

const route = getRouteApi("/p/$project/keys");

/** Every key of the project, with who may use it and how much it is used. */
export function KeysPage() {
  const project = useProject();
  const search = route.useSearch();
  const may = useMay();
  const query = useInfiniteQuery(keysQuery(project.id, search));
  const keys = query.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = isNarrowed(search);
  const createButton = may.edit && <CreateKeyButton />;
  return (
    <>
      <PageHeader
        title="Keys"
        sentence={`Who may use your maps, and for what. ${keysUsedWords(project)}`}
        action={createButton}
      />
      <KeysFilter search={search} />
      <Paper className="lk-surface" p={0} style={{ overflow: "hidden" }}>
        {query.isPending ? (
          <RowsSkeleton rows={4} height={60} />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <FoundKeys keys={keys} narrowed={narrowed} createButton={createButton} />
        )}
      </Paper>
      {query.hasNextPage && (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more keys
        </Button>
      )}
    </>
  );
}

function CreateKeyButton() {
  const project = useProject();
  return (
    <ButtonLink
      leftSection={<Plus size={17} aria-hidden="true" />}
      to="/p/$project/keys/new"
      params={{ project: project.id }}
    >
      Create key
    </ButtonLink>
  );
}

type FoundKeysProps = {
  readonly keys: readonly Key[];
  readonly narrowed: boolean;
  readonly createButton: ReactNode;
};

function FoundKeys({ keys, narrowed, createButton }: FoundKeysProps) {
  return (
    <>
      {keys.length > 0 && <KeysTable keys={keys} />}
      {keys.length === 0 && narrowed && (
        <EmptyState
          icon={<SearchX size={22} />}
          title="No key fits"
          sentence="Change the search or the filters above to see more."
        />
      )}
      {!narrowed && keys.every((key) => key.isDefault) && (
        <EmptyState
          icon={<KeyRound size={22} />}
          title="No key of your own yet"
          sentence="The default key is for trying things out. Make a key that works on your site only, then put it in your page."
          action={createButton}
        />
      )}
    </>
  );
}

function keysUsedWords({ keysUsed, plan }: Project): string {
  if (plan.maxKeys === null) return `${countOf(keysUsed, "key")} used.`;
  return `${formatNumber(keysUsed)} of ${countOf(plan.maxKeys, "key")} used.`;
}
