import type { ProjectId } from "#core/ids.ts";
import type { Project } from "#core/project.ts";
import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { projectId } from "../ids/project-id.ts";
import { findRole } from "../members/find-role.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** A project that an actor may act in, and as what. */
export type Access = { readonly id: ProjectId; readonly project: Project; readonly role: Role };

const RANK: Readonly<Record<Role, number>> = { viewer: 1, editor: 2, owner: 3 };

/** The project, if the actor has at least this role in it: a stranger is told that it is not there, a smaller role that it is too small. */
export async function authorise(
  ctx: Pick<AppContext, "store">,
  actor: Actor,
  id: string,
  needed: Role,
): Promise<Result<Access>> {
  if (!projectId.is(id)) return refuse.notFound("project", id);
  const role = await findRole(ctx, actor, id);
  if (role === null) return refuse.notFound("project", id);
  const project = await ctx.store.projects.find(id);
  if (project === null) return refuse.notFound("project", id);
  if (RANK[role] < RANK[needed]) {
    return refuse.forbidden(`This needs the role ${needed}; yours is ${role}. Ask an owner of the project.`);
  }
  return ok({ id, project, role });
}
