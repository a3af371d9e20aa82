import { Paper, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keyValueQuery } from "../keys/key-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { FirstSteps } from "./first-steps.tsx";
import { LastHour } from "./last-hour.tsx";
import { MapPanel } from "./map-panel.tsx";
import classes from "./overview-page.module.css";
import { PasteThis } from "./paste-this.tsx";

/** The map under the default key, three steps, the last hour live, and code to paste. */
export function FirstVisit({ onFold }: { readonly onFold: () => void }) {
  const project = useProject();
  const [mapSeen, setMapSeen] = useState(false);
  const value = useQuery(keyValueQuery(project.id, project.defaultKeyId)).data ?? null;
  return (
    <>
      <div className={classes["top"]}>
        <MapPanel keyId={project.defaultKeyId} keyValue={value} onReady={() => setMapSeen(true)} />
        <FirstSteps mapSeen={mapSeen} onFold={onFold} />
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
