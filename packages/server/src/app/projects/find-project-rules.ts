import type { ProjectId } from "#core/ids.ts";
import type { ProjectRules } from "#core/project.ts";
import type { AppContext } from "../app-context.ts";
import { planOf } from "./plan-of.ts";

/** What a decision needs to know about the project of a key. Throws when there is none: no key is without a project. */
export async function findProjectRules(
  ctx: Pick<AppContext, "store" | "plans" | "defaultPlanId">,
  projectId: ProjectId,
): Promise<ProjectRules> {
  const project = await ctx.store.projects.find(projectId);
  if (project === null) throw new Error(`a key belongs to the project ${projectId}, which is not there`);
  const services = await ctx.store.serviceSettings.list(projectId);
  const { suspended, quotaPerDay, quotaPerMonth, budget } = project;
  return { id: projectId, suspended, plan: planOf(ctx, project.planId), quotaPerDay, quotaPerMonth, budget, services };
}
