import { Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Token } from "../api/model.ts";
import { Problem } from "../api/problem.ts";
import { NotFound } from "../shell/not-found.tsx";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { BackToTokens } from "./back-to-tokens.tsx";
import { RevokeToken } from "./revoke-token.tsx";
import { tokenName } from "./token-name.ts";
import { TokenOverview } from "./token-overview.tsx";
import { tokenQuery } from "./token-queries.ts";
import { parseTokenSearch } from "./token-search.ts";
import { tokenType } from "./token-types.ts";
import { TokenUsage } from "./token-usage.tsx";

const route = getRouteApi("/p/$project/tokens/$token");

/** One token: its value, what it says, and how much it was used. */
export function TokenPage() {
  const project = useProject();
  const params = route.useParams();
  const { tab = "overview" } = route.useSearch();
  const query = useQuery(tokenQuery(project.id, params.token));
  if (query.error instanceof Problem && query.error.status === 404) return <NotFound />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <TokenSkeleton />;
  const token = query.data;
  return (
    <>
      <PageHeader
        above={<BackToTokens />}
        title={tokenName(token)}
        tab={tab === "usage" ? "Usage" : "Token"}
        sentence={tokenType(token.type).sentence}
        action={<RevokeToken of={token} />}
      />
      <TokenTabs of={token} tab={tab} />
    </>
  );
}

function TokenTabs({ of: token, tab }: { readonly of: Token; readonly tab: string }) {
  const project = useProject();
  const navigate = useNavigate();
  const show = (next: string | null) =>
    void navigate({
      to: "/p/$project/tokens/$token",
      params: { project: project.id, token: token.id },
      search: parseTokenSearch({ tab: next }),
      replace: true,
    });
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="overview">Overview</Tabs.Tab>
        <Tabs.Tab value="usage">Usage</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview">
        <TokenOverview of={token} />
      </Tabs.Panel>
      <Tabs.Panel value="usage">
        <TokenUsage of={token} />
      </Tabs.Panel>
    </Tabs>
  );
}

function TokenSkeleton() {
  return (
    <>
      <PageHeader above={<BackToTokens />} title="Token" sentence={<Text span>&nbsp;</Text>} />
      <RowsSkeleton rows={4} />
    </>
  );
}
