import { Button, Paper } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Ticket } from "lucide-react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { CreateTokenButton } from "./create-token-button.tsx";
import { tokensQuery } from "./token-queries.ts";
import { TokensTable } from "./tokens-table.tsx";

/** Every token that was made here. */
export function TokensTab() {
  const project = useProject();
  const query = useInfiniteQuery(tokensQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={4} height={60} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const tokens = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Paper className="lk-surface" p={0} style={{ overflow: "hidden" }}>
        {tokens.length === 0 ? <NoTokens /> : <TokensTable tokens={tokens} />}
      </Paper>
      {query.hasNextPage && (
        <Button mt="md" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more tokens
        </Button>
      )}
    </>
  );
}

function NoTokens() {
  const may = useMay();
  return (
    <EmptyState
      icon={<Ticket size={22} />}
      title="No token yet"
      sentence={
        may.edit
          ? "Make one for a website, say how long it holds, and put it where a key would stand. Your own server can sign tokens too: see “Sign on your server”."
          : "Ask an editor of this project to make one. Tokens that your own server signs are not listed here."
      }
      action={<CreateTokenButton />}
    />
  );
}
