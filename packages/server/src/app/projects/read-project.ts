import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { ok, type Result } from "../result.ts";
import { authorise } from "./authorise.ts";
import type { ProjectView } from "./project-view.ts";
import { viewProject } from "./view-project.ts";

/** One project. Every role may read it. */
export async function readProject(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<ProjectView>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  return ok(await viewProject(ctx, access.value));
}
