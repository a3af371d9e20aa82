import type { CreatedProject } from "#app/projects/create-project.ts";
import type { ProjectView } from "#app/projects/project-view.ts";
import { presentSpending } from "./present-spending.ts";
import { presentTime } from "./present-time.ts";

/** A project as it leaves the server. */
export function presentProject(project: ProjectView) {
  const { id, name, maxKeys } = project.plan;
  return {
    id: project.id,
    name: project.name,
    role: project.role,
    plan: { id, name, maxKeys },
    suspended: project.suspended,
    keysUsed: project.keysUsed,
    defaultKeyId: project.defaultKeyId,
    createdAt: presentTime(project.createdAtMs),
    quotaPerDay: project.quotaPerDay,
    quotaPerMonth: project.quotaPerMonth,
    usedToday: project.usedToday,
    usedThisMonth: project.usedThisMonth,
    ...presentSpending(project.spending),
  };
}

/** A project that was just made: the default key's value goes along. */
export function presentCreatedProject(project: CreatedProject) {
  const { id, value } = project.defaultKey;
  return { ...presentProject(project), defaultKey: { id, value } };
}
