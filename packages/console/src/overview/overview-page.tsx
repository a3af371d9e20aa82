import { Paper, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { keyValueQuery } from "../keys/key-queries.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { LastHour } from "./last-hour.tsx";
import { MapPanel } from "./map-panel.tsx";
import classes from "./overview-page.module.css";
import { PasteThis } from "./paste-this.tsx";

/** The first screen: the map under the default key, three steps, and the last hour, live. */
export function OverviewPage() {
  const project = useProject();
  const may = useMay();
  const [mapSeen, setMapSeen] = useState(false);
  const value = useQuery(keyValueQuery(project.id, project.defaultKeyId)).data ?? null;
  return (
    <>
      <PageHeader
        title={project.name}
        tab="Overview"
        sentence="Your maps are up, behind keys. Every request is checked and counted."
        action={
          may.edit && (
            <ButtonLink
              leftSection={<Plus size={17} aria-hidden="true" />}
              to="/p/$project/keys/new"
              params={{ project: project.id }}
            >
              Create key
            </ButtonLink>
          )
        }
      />
      <div className={classes["top"]}>
        <MapPanel keyId={project.defaultKeyId} keyValue={value} onReady={() => setMapSeen(true)} />
        <FirstSteps mapSeen={mapSeen} />
      </div>
      <LastHour />
      <Paper className="lk-surface" p="lg" mt="lg" component="section" id="paste" aria-labelledby="paste-title">
        <Title order={2} id="paste-title" mb={4}>
          Paste this
        </Title>
        <PasteThis defaultKeyValue={value} />
      </Paper>
    </>
  );
}
