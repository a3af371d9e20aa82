import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { checkName } from "../check-name.ts";
import type { ProjectChanges } from "../ports/project-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { authorise } from "./authorise.ts";
import { checkPlan } from "./check-plan.ts";
import type { ProjectView } from "./project-view.ts";
import { viewProject } from "./view-project.ts";

/** A field that is left out keeps its value. */
export type ChangeProjectInput = {
  readonly projectId: string;
  readonly name?: string | undefined;
  readonly plan?: string | undefined;
  /** A suspended project's keys are refused until it is no longer suspended. */
  readonly suspended?: boolean | undefined;
};

/** Renames a project, moves it to another plan, stops it or lets it run again. Only owners may. */
export async function changeProject(
  ctx: AppContext,
  actor: Actor,
  input: ChangeProjectInput,
): Promise<Result<ProjectView>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const changes = checkChanges(ctx, input);
  if (!changes.ok) return changes;
  const { id, role } = access.value;
  const project = await ctx.store.transaction(async (repositories) => {
    const current = await repositories.projects.lock(id);
    if (current === null) return null;
    const changed = changedFields(shown(current), shown(changes.value));
    if (changed === null) return current;
    const next = { ...current, ...changes.value };
    await repositories.projects.save(next);
    const target = { kind: "project", id, name: current.name } as const;
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId: id, action: "project.change", target, ...changed }),
    );
    return next;
  });
  if (project === null) return refuse.notFound("project", id);
  ctx.announce({ kind: "project", projectId: id });
  return ok(await viewProject(ctx, { project, role }));
}

function checkChanges(ctx: AppContext, input: ChangeProjectInput): Result<ProjectChanges> {
  const name = input.name === undefined ? null : checkName(input.name);
  if (name?.ok === false) return name;
  const plan = input.plan === undefined ? null : checkPlan(ctx, input.plan);
  if (plan?.ok === false) return plan;
  return ok({
    ...(name === null ? {} : { name: name.value }),
    ...(plan === null ? {} : { planId: plan.value }),
    ...(input.suspended === undefined ? {} : { suspended: input.suspended }),
  });
}

/** A project's fields as answers call them. */
function shown({ name, planId, suspended }: ProjectChanges) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(planId === undefined ? {} : { plan: planId }),
    ...(suspended === undefined ? {} : { suspended }),
  };
}
