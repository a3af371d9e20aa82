import { getRouteApi } from "@tanstack/react-router";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { BlockedFilters } from "./blocked-filters.tsx";
import { BlockedPanel } from "./blocked-panel.tsx";
import { BlockedCsvButton } from "./blocked-csv-button.tsx";

const route = getRouteApi("/p/$project/blocked");

/** Who was refused and why, as it happens, each with what changes it. */
export function BlockedPage() {
  const project = useProject();
  const search = route.useSearch();
  return (
    <>
      <PageHeader
        title="Blocked"
        sentence="Requests that were refused, by key, reason and website, and what lets them in. New ones appear within seconds."
        action={<BlockedCsvButton search={search} />}
      />
      <BlockedFilters search={search} />
      <BlockedPanel key={project.id} search={search} />
    </>
  );
}
