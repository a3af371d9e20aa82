import { type Budget, MICROS_PER_UNIT } from "#core/budget.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { checkQuota } from "../check-limit.ts";
import { checkName } from "../check-name.ts";
import type { ProjectChanges } from "../ports/project-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { authorise } from "./authorise.ts";
import { catchUpProject } from "./catch-up-project.ts";
import { type BudgetInput, checkBudget } from "./check-budget.ts";
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
  /** Requests of all its keys together; `null` takes a quota away. */
  readonly quotaPerDay?: number | null | undefined;
  readonly quotaPerMonth?: number | null | undefined;
  readonly budget?: BudgetInput | null | undefined;
};

/** Renames a project, moves it to another plan, limits what it uses and spends, stops it or lets it run again. Only owners may. */
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
  // What was used until now is paid by the plan it was used under.
  if (changes.value.planId !== undefined) await ctx.meter.settle();
  const change = await ctx.store.transaction(async (repositories) => {
    const current = await repositories.projects.lock(id);
    if (current === null) return null;
    const changed = changedFields(shown(current), shown(changes.value));
    if (changed === null) return { before: current, after: current };
    const next = { ...current, ...changes.value };
    await repositories.projects.save(next);
    const target = { kind: "project", id, name: current.name } as const;
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId: id, action: "project.change", target, ...changed }),
    );
    return { before: current, after: next };
  });
  if (change === null) return refuse.notFound("project", id);
  ctx.announce({ kind: "project", projectId: id });
  await catchUpProject(ctx, change.before, change.after);
  return ok(await viewProject(ctx, { project: change.after, role }));
}

function checkChanges(ctx: AppContext, input: ChangeProjectInput): Result<ProjectChanges> {
  const name = input.name === undefined ? null : checkName(input.name);
  if (name?.ok === false) return name;
  const plan = input.plan === undefined ? null : checkPlan(ctx, input.plan);
  if (plan?.ok === false) return plan;
  const perDay = input.quotaPerDay === undefined ? null : checkQuota("quotaPerDay", input.quotaPerDay);
  if (perDay?.ok === false) return perDay;
  const perMonth = input.quotaPerMonth === undefined ? null : checkQuota("quotaPerMonth", input.quotaPerMonth);
  if (perMonth?.ok === false) return perMonth;
  const budget = input.budget === undefined ? null : checkBudget(input.budget);
  if (budget?.ok === false) return budget;
  return ok({
    ...(name === null ? {} : { name: name.value }),
    ...(plan === null ? {} : { planId: plan.value }),
    ...(input.suspended === undefined ? {} : { suspended: input.suspended }),
    ...(perDay === null ? {} : { quotaPerDay: perDay.value }),
    ...(perMonth === null ? {} : { quotaPerMonth: perMonth.value }),
    ...(budget === null ? {} : { budget: budget.value }),
  });
}

/** A project's fields as answers call them. */
function shown({ name, planId, suspended, quotaPerDay, quotaPerMonth, budget }: ProjectChanges) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(planId === undefined ? {} : { plan: planId }),
    ...(suspended === undefined ? {} : { suspended }),
    ...(quotaPerDay === undefined ? {} : { quotaPerDay }),
    ...(quotaPerMonth === undefined ? {} : { quotaPerMonth }),
    ...(budget === undefined ? {} : { budget: budget === null ? null : shownBudget(budget) }),
  };
}

function shownBudget({ amountPerMonthMicros, whenUsedUp }: Budget): BudgetInput {
  return { amountPerMonth: amountPerMonthMicros / MICROS_PER_UNIT, whenUsedUp };
}
