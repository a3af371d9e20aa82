import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Service } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { KeysTable } from "../keys/keys-table.tsx";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";

/** The keys that may use a service: those without a list of services, and those whose list names it. */
export function ServiceKeys({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const query = useInfiniteQuery(keysOfServiceQuery(project.id, service.id));
  const keys = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Paper className="lk-surface" p={0} component="section" aria-labelledby="keys-of-service">
      <Group p="lg" pb="xs">
        <div>
          <Title order={2} id="keys-of-service">
            Keys that may use it
          </Title>
          <Text size="sm" c="dimmed">
            {service.enabled
              ? "Those used last come first. A key is restricted to services on its own page."
              : "None of them can, as long as the service is off."}
          </Text>
        </div>
      </Group>
      {query.isPending ? (
        <RowsSkeleton rows={3} height={60} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <KeysTable keys={keys} />
      )}
      {query.hasNextPage && (
        <Button m="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more keys
        </Button>
      )}
    </Paper>
  );
}

const PAGE_SIZE = 10;

const keysOfServiceQuery = (project: string, service: string) => ({
  queryKey: ["keys", project, "of-service", service],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    unwrap(
      api.GET("/api/v1/projects/{project}/keys", {
        params: {
          path: { project },
          query: {
            service,
            status: "active",
            sort: "last-used",
            limit: PAGE_SIZE,
            ...(pageParam === null ? {} : { cursor: pageParam }),
          },
        },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
  placeholderData: keepPreviousData,
  refetchInterval: 15_000,
});
