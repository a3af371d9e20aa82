import { Stack } from "@mantine/core";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { ProjectFacts } from "./project-facts.tsx";
import { ProjectForm } from "./project-form.tsx";
import { Retention } from "./retention.tsx";
import { ServerFacts } from "./server-facts.tsx";
import { SuspendPanel } from "./suspend-panel.tsx";

/** Name, plan, the switch that stops the whole project, and what the server keeps and is. */
export function SettingsPage() {
  const project = useProject();
  const may = useMay();
  return (
    <>
      <PageHeader
        title="Settings"
        sentence="The project's name and plan, the switch that stops everything, and what holds for the whole server."
      />
      <Stack gap="lg" maw={680}>
        {may.own && <ProjectForm key={project.id} />}
        <ProjectFacts />
        {may.own && <SuspendPanel />}
        <Retention />
        <ServerFacts />
      </Stack>
    </>
  );
}
