import type { Project } from "#core/project.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { findRole } from "../members/find-role.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import type { Place } from "../ports/place.ts";
import { ok, type Result } from "../result.ts";
import type { ProjectView } from "./project-view.ts";
import { viewProject } from "./view-project.ts";

/** The projects that the actor belongs to, newest first; all of them for root, its own one for an admin token. */
export async function listProjects(
  ctx: AppContext,
  actor: Actor,
  input: PageInput,
): Promise<Result<Page<ProjectView>>> {
  const page = readPageInput(input);
  if (!page.ok) return page;
  const { after, limit } = page.value;
  const projects = await projectsOf(ctx, actor, after, limit + 1);
  const { items, nextCursor } = makePage(projects, limit, (project) => ({ atMs: project.createdAtMs, id: project.id }));
  const views: ProjectView[] = [];
  for (const project of items) {
    const role = await findRole(ctx, actor, project.id);
    if (role !== null) views.push(await viewProject(ctx, { project, role }));
  }
  return ok({ items: views, nextCursor });
}

async function projectsOf(ctx: AppContext, actor: Actor, after: Place | null, limit: number): Promise<Project[]> {
  if (actor.kind !== "admin-token") {
    return ctx.store.projects.list({ member: actor.kind === "account" ? actor.accountId : null, after, limit });
  }
  const own = after === null ? await ctx.store.projects.find(actor.projectId) : null;
  return own === null ? [] : [own];
}
