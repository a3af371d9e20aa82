import { Stack } from "@mantine/core";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { ProjectFacts } from "./project-facts.tsx";
import { ProjectForm } from "./project-form.tsx";
import { Retention } from "./retention.tsx";
import { ServerFacts } from "./server-facts.tsx";
import { SuspendPanel } from "./suspend-panel.tsx";

/** Name, plan, and the switch that stops the whole project. */
export function SettingsPage() {
  const project = useProject();
  const may = useMay();
  return (
    <>
      <PageHeader title="Settings" sentence="The project's name and plan, and the switch that stops everything." />
      <Stack gap="lg" maw={680}>
        {may.own && <ProjectForm key={project.id} />}
        <ProjectFacts />
        <Retention />
        <ServerFacts />
        {may.own && <SuspendPanel />}
      </Stack>
    </>
  );
}
