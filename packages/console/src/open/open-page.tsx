import { Anchor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { meQuery } from "../api/session-queries.ts";
import { DoorPage } from "../ui/door-page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { parseOpenSearch } from "./open-search.ts";
import { projectScreen } from "./project-screen.ts";

const route = getRouteApi("/open");

/** Where a link to a screen leads that does not know the project: somebody with several chooses one. */
export function OpenPage() {
  const { to = "" } = parseOpenSearch(route.useSearch());
  const me = useQuery(meQuery);
  return (
    <DoorPage title="Which project?" sentence="The link you followed leads to a screen of one project. Choose whose.">
      {me.isPending ? (
        <RowsSkeleton rows={2} />
      ) : me.isError ? (
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          {me.data.projects.map(({ id, name }) => (
            <li key={id}>
              <Anchor href={projectScreen(id, to)} fw={560}>
                {name}
              </Anchor>
            </li>
          ))}
          {me.data.projects.length === 0 && <TextLink to="/">You have no project yet: make one</TextLink>}
        </Stack>
      )}
    </DoorPage>
  );
}
