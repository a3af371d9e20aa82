import { MICROS_PER_UNIT } from "#core/budget.ts";
import type { Plan } from "#core/plan.ts";
import { nearestName } from "#core/nearest-name.ts";
import { BUILT_IN_PLANS } from "./built-in-plans.ts";
import type { ConfigFile } from "./config-file.ts";

/** Every plan by its id, built-in ones first, or the line that says what is wrong with the plans of the file. */
export type PlansResult =
  | { readonly ok: true; readonly plans: ReadonlyMap<string, Plan> }
  | { readonly ok: false; readonly message: string };

/** Joins the built-in plans with those of the configuration file and checks that the default plan exists. */
export function plansOf(file: ConfigFile): PlansResult {
  const plans = new Map(BUILT_IN_PLANS.map((plan) => [plan.id, plan]));
  const seen = new Set<string>();
  for (const entry of file.plans) {
    if (seen.has(entry.id)) return { ok: false, message: `LATCHKEY_CONFIG: plans has "${entry.id}" twice.` };
    seen.add(entry.id);
    plans.set(entry.id, planOf(entry));
  }
  if (plans.has(file.defaultPlan)) return { ok: true, plans };
  const known = [...plans.keys()];
  const meant = nearestName(file.defaultPlan, known);
  const hint = meant === null ? `The plans are ${known.join(", ")}.` : `Did you mean "${meant}"?`;
  return { ok: false, message: `LATCHKEY_CONFIG: defaultPlan is "${file.defaultPlan}", which is not a plan. ${hint}` };
}

function planOf({ pricePerThousand, creditPerMonth, ...entry }: ConfigFile["plans"][number]): Plan {
  const prices = Object.entries(pricePerThousand).map(([service, price]) => [
    service,
    Math.round(price * MICROS_PER_UNIT),
  ]);
  return Object.freeze({
    ...entry,
    pricePerThousandMicros: Object.freeze(Object.fromEntries(prices)),
    creditPerMonthMicros: creditPerMonth === null ? null : Math.round(creditPerMonth * MICROS_PER_UNIT),
  });
}
