import { Paper } from "@mantine/core";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { formatNumber } from "../words/numbers.ts";

/** What is fixed about the project. */
export function ProjectFacts() {
  const project = useProject();
  const { maxKeys, name } = project.plan;
  return (
    <Paper className="lk-surface" p="lg">
      <Facts
        rows={[
          [
            "Project id",
            <code key="id" className="mono">
              {project.id}
            </code>,
          ],
          ["Plan", name],
          [
            "Keys",
            maxKeys === null
              ? `${formatNumber(project.keysUsed)} used, no limit`
              : `${formatNumber(project.keysUsed)} of ${formatNumber(maxKeys)} used`,
          ],
          ["Your role", project.role],
          ["Made", <TimeAgo key="made" at={project.createdAt} />],
        ]}
      />
    </Paper>
  );
}
