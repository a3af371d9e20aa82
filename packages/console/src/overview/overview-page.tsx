import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ListChecks, Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Dashboard } from "./dashboard.tsx";
import { DashboardSkeleton } from "./dashboard-skeleton.tsx";
import { FirstVisit } from "./first-visit.tsx";
import { overviewQuery } from "./overview-query.ts";
import { isAllDone, stepsDone } from "./steps-done.ts";
import { useStepsFolded } from "./use-steps-folded.ts";

/** The first screen of a project: three steps on the first visit, a dashboard from then on. */
export function OverviewPage() {
  return <Overview key={useProject().id} />;
}

function Overview() {
  const project = useProject();
  const [choice, choose] = useStepsFolded(project.id);
  const overview = useQuery(overviewQuery(project.id));
  const wasDone = useDoneBefore();
  const shown = choice ?? (wasDone === null ? null : wasDone ? "folded" : "open");
  return (
    <>
      <PageHeader
        title={project.name}
        tab="Overview"
        sentence="Your maps are up, behind keys. Every request is checked and counted."
        action={<Actions onUnfold={shown === "folded" ? () => choose("open") : null} />}
      />
      {shown === "open" && <FirstVisit onFold={() => choose("folded")} />}
      {shown === "folded" && <Dashboard />}
      {shown === null &&
        (overview.isError ? (
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        ) : (
          <DashboardSkeleton />
        ))}
    </>
  );
}

/** Whether all steps were behind one when the page opened: they do not fold while they are being done. `null` before it is known. */
function useDoneBefore(): boolean | null {
  const project = useProject();
  const firstUse = useQuery(overviewQuery(project.id)).data?.firstUse;
  const [known, setKnown] = useState<boolean | null>(null);
  if (known === null && firstUse !== undefined)
    setKnown(isAllDone(stepsDone({ mapSeen: false, keysUsed: project.keysUsed, firstUse })));
  return known;
}

function Actions({ onUnfold }: { readonly onUnfold: (() => void) | null }) {
  const project = useProject();
  const may = useMay();
  return (
    <>
      {onUnfold !== null && (
        <Button variant="default" leftSection={<ListChecks size={17} aria-hidden="true" />} onClick={onUnfold}>
          First steps
        </Button>
      )}
      {may.edit && (
        <ButtonLink
          leftSection={<Plus size={17} aria-hidden="true" />}
          to="/p/$project/keys/new"
          params={{ project: project.id }}
        >
          Create key
        </ButtonLink>
      )}
    </>
  );
}
