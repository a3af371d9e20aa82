import { Paper, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Signature } from "lucide-react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { CreateSigningKeyButton } from "./create-signing-key-button.tsx";
import { signingKeysQuery } from "./signing-key-queries.ts";
import { SigningKeysTable } from "./signing-keys-table.tsx";

/** What tokens are signed with: the keys of the customer's servers, and the one that is kept here. */
export function SigningKeysTab() {
  const project = useProject();
  const query = useQuery(signingKeysQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={3} height={60} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const own = query.data.filter(({ kind }) => kind !== "managed");
  return (
    <>
      <Text c="dimmed" mb="md" maw={760}>
        With a signing key your own server signs tokens without asking anybody. Here only the public half is kept.
      </Text>
      <Paper className="lk-surface" p={0} style={{ overflow: "hidden" }}>
        {query.data.length > 0 && <SigningKeysTable keys={query.data} />}
        {own.length === 0 && <NoSigningKeys />}
      </Paper>
    </>
  );
}

function NoSigningKeys() {
  const may = useMay();
  return (
    <EmptyState
      icon={<Signature size={22} />}
      title="No signing key of your own yet"
      sentence={
        may.edit
          ? "Make one, keep its private half on your server, and copy the code from “Sign on your server”."
          : "Ask an editor of this project to make one."
      }
      action={<CreateSigningKeyButton />}
    />
  );
}
