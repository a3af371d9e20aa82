import { Alert, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { Problem } from "../api/problem.ts";
import { NotFound } from "../shell/not-found.tsx";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { BackToKeys } from "./back-to-keys.tsx";
import { KeyActions } from "./key-actions.tsx";
import { keyQuery } from "./key-queries.ts";
import type { KeyTab } from "./key-search.ts";
import { KeyTabs } from "./key-tabs.tsx";
import { RestrictionsLine } from "./restrictions-line.tsx";

const route = getRouteApi("/p/$project/keys/$key");

const TITLES: Readonly<Record<KeyTab, string>> = {
  overview: "Key",
  restrictions: "Restrictions",
  limits: "Limits",
  usage: "Usage",
  blocked: "Blocked",
  rotation: "Rotation",
  history: "History",
};

/** One key: its value, who may use it, how much, and how much it was used. */
export function KeyPage() {
  const project = useProject();
  const params = route.useParams();
  const { tab = "overview" } = route.useSearch();
  const query = useQuery(keyQuery(project.id, params.key));
  if (query.error instanceof Problem && query.error.status === 404) return <NotFound />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) {
    return <KeySkeleton />;
  }
  const key = query.data;
  return (
    <>
      <PageHeader
        above={<BackToKeys />}
        title={key.name}
        tab={TITLES[tab]}
        sentence={<RestrictionsLine restricted={key} />}
        action={<KeyActions of={key} />}
      />
      {key.isDefault && <DefaultKeyWarning />}
      <KeyTabs of={key} tab={tab} />
    </>
  );
}

function DefaultKeyWarning() {
  const project = useProject();
  const may = useMay();
  return (
    <Alert color="amber" icon={<TriangleAlert size={18} />} title="Never use this key publicly" mb="lg">
      The default key is for trying things out here. It can't be restricted, so that examples always work; whoever
      copies it can use your maps. A site, an app or a server needs a key of its own.{" "}
      {may.edit && (
        <TextLink inherit underline="always" to="/p/$project/keys/new" params={{ project: project.id }}>
          Make one
        </TextLink>
      )}
    </Alert>
  );
}

function KeySkeleton() {
  return (
    <>
      <PageHeader
        above={<BackToKeys />}
        title="Key"
        sentence={<Skeleton component="span" display="inline-block" width={220} height={16} />}
      />
      <RowsSkeleton rows={4} />
    </>
  );
}
