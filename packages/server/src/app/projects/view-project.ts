import type { KeyId } from "#core/ids.ts";
import type { Project } from "#core/project.ts";
import type { Role } from "#core/role.ts";
import type { AppContext } from "../app-context.ts";
import { planOf } from "./plan-of.ts";
import type { ProjectView } from "./project-view.ts";

/** A project as one actor sees it, with what it uses of its plan. */
export async function viewProject(
  ctx: AppContext,
  { project, role }: { readonly project: Project; readonly role: Role },
): Promise<ProjectView> {
  const { id, name, suspended, createdAtMs } = project;
  const { id: planId, name: planName, maxKeys } = planOf(ctx, project.planId);
  const keysUsed = await ctx.store.keys.countUsed(id, Number.MAX_SAFE_INTEGER);
  const defaultKeyId = await defaultKeyOf(ctx, project);
  const plan = { id: planId, name: planName, maxKeys };
  return { id, name, role, plan, suspended, keysUsed, defaultKeyId, createdAtMs };
}

async function defaultKeyOf(ctx: AppContext, project: Project): Promise<KeyId> {
  const id = await ctx.store.keys.defaultKeyId(project.id);
  if (id === null) throw new Error(`project ${project.id} has no default key`);
  return id;
}
