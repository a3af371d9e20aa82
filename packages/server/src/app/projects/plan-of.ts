import type { Plan } from "#core/plan.ts";
import type { AppContext } from "../app-context.ts";

/** The plan of a project; the default one when its own is no longer configured, so that a changed configuration stops no map. */
export function planOf(ctx: Pick<AppContext, "plans" | "defaultPlanId">, planId: string): Plan {
  const plan = ctx.plans.get(planId) ?? ctx.plans.get(ctx.defaultPlanId);
  if (plan === undefined) throw new Error(`the default plan ${ctx.defaultPlanId} is not configured`);
  return plan;
}
