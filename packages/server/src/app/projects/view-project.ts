import type { KeyId } from "#core/ids.ts";
import type { Project } from "#core/project.ts";
import type { Role } from "#core/role.ts";
import type { AppContext } from "../app-context.ts";
import { windowUse } from "../usage/window-use.ts";
import { planOf } from "./plan-of.ts";
import type { ProjectView } from "./project-view.ts";
import { spendingOf } from "./spending.ts";

/** A project as one actor sees it, with what it uses of its plan. */
export async function viewProject(
  ctx: AppContext,
  { project, role }: { readonly project: Project; readonly role: Role },
): Promise<ProjectView> {
  const { id, name, suspended, createdAtMs } = project;
  const ofProject = planOf(ctx, project.planId);
  const use = await windowUse(ctx, id);
  const keysUsed = await ctx.store.keys.countUsed(id, Number.MAX_SAFE_INTEGER);
  const defaultKeyId = await defaultKeyOf(ctx, project);
  const plan = { id: ofProject.id, name: ofProject.name, maxKeys: ofProject.maxKeys };
  const spentNanos = sum(use.month.map(({ costNanos }) => costNanos));
  return {
    id,
    name,
    role,
    plan,
    suspended,
    keysUsed,
    defaultKeyId,
    createdAtMs,
    quotaPerDay: project.quotaPerDay,
    quotaPerMonth: project.quotaPerMonth,
    usedToday: sum(use.day.map(({ requests }) => requests)),
    usedThisMonth: sum(use.month.map(({ requests }) => requests)),
    spending: spendingOf({ plan: ofProject, budget: project.budget }, spentNanos, ctx.nowMs()),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

async function defaultKeyOf(ctx: AppContext, project: Project): Promise<KeyId> {
  const id = await ctx.store.keys.defaultKeyId(project.id);
  if (id === null) throw new Error(`project ${project.id} has no default key`);
  return id;
}
