import type { Project } from "#core/project.ts";
import type { AppContext } from "../app-context.ts";
import type { Repositories } from "../ports/store.ts";
import { planOf } from "../projects/plan-of.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Whether the plan has room for one more key. The caller holds the project locked, so that two cannot take the last place. */
export async function checkKeyLimit(
  ctx: AppContext,
  repositories: Repositories,
  project: Project,
): Promise<Result<null>> {
  const { name, maxKeys } = planOf(ctx, project.planId);
  if (maxKeys === null || (await repositories.keys.countUsed(project.id, maxKeys)) < maxKeys) return ok(null);
  return refuse.keyLimitReached(
    `The plan ${name} has room for ${maxKeys} ${maxKeys === 1 ? "key" : "keys"}, and all are in use. ` +
      "Delete a key that is no longer needed, or move the project to another plan.",
  );
}
