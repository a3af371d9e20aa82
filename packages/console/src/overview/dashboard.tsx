import { useQuery } from "@tanstack/react-query";
import { dueAlarmsQuery } from "../alarms/alarm-queries.ts";
import { projectQuery } from "../api/session-queries.ts";
import { latestChangesQuery } from "../audit/audit-query.ts";
import { worstRefusalsQuery } from "../blocked/blocked-query.ts";
import { keyValueQuery } from "../keys/key-queries.ts";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Attention } from "./attention.tsx";
import { BusiestKeys } from "./busiest-keys.tsx";
import classes from "./dashboard.module.css";
import { DashboardSkeleton } from "./dashboard-skeleton.tsx";
import { FigureTiles } from "./figure-tiles.tsx";
import { LastHour } from "./last-hour.tsx";
import { LatestChanges } from "./latest-changes.tsx";
import { MapPanel } from "./map-panel.tsx";
import { overviewQuery } from "./overview-query.ts";
import { ServicesAtAGlance } from "./services-at-a-glance.tsx";
import { useLiveFigures } from "./use-live-figures.ts";

/** A project at a glance, live: figures, what needs somebody, the map, the last hour, keys, services and changes. */
export function Dashboard() {
  const project = useProject();
  useLiveFigures(project.id);
  // What is used of quotas and budgets stands with the project.
  useQuery({ ...projectQuery(project.id), refetchInterval: 15_000 });
  const overview = useQuery(overviewQuery(project.id));
  const refusals = useQuery(worstRefusalsQuery(project.id));
  const alarms = useQuery(dueAlarmsQuery(project.id));
  const services = useQuery(servicesQuery(project.id));
  const changes = useQuery(latestChangesQuery(project.id));
  const value = useQuery(keyValueQuery(project.id, project.defaultKeyId)).data ?? null;
  const failed = [overview, refusals, alarms, services, changes].find((query) => query.isError && !query.data);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  // All at once: parts that arrive one by one would push each other around.
  if (!overview.data || !refusals.data || !alarms.data || !services.data || !changes.data) return <DashboardSkeleton />;
  return (
    <div className={classes["grid"]}>
      <FigureTiles of={overview.data} />
      <div className={classes["column"]}>
        <Attention refusals={refusals.data} alarms={alarms.data} />
        <LastHour />
        <BusiestKeys keys={overview.data.busiestKeys} />
      </div>
      <div className={classes["column"]}>
        <div className={classes["map"]}>
          <MapPanel keyId={project.defaultKeyId} keyValue={value} onReady={() => undefined} />
        </div>
        <ServicesAtAGlance services={services.data} />
        <LatestChanges changes={changes.data} />
      </div>
    </div>
  );
}
