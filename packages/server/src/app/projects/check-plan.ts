import { nearestName } from "#core/nearest-name.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** A plan's id, if it is configured. */
export function checkPlan(ctx: Pick<AppContext, "plans">, id: string): Result<string> {
  if (ctx.plans.has(id)) return ok(id);
  const known = [...ctx.plans.keys()];
  return refuse.invalid("plan", `Choose one of these plans: ${known.join(", ")}.`, nearestName(id, known) ?? undefined);
}
