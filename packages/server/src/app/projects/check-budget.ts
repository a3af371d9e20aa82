import { type Budget, LARGEST_AMOUNT_MICROS, MICROS_PER_UNIT, type WhenUsedUp } from "#core/budget.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** A budget as people say it: in currency units. */
export type BudgetInput = { readonly amountPerMonth: number; readonly whenUsedUp: WhenUsedUp };

/** A budget in whole millionths; `null` is none. */
export function checkBudget(input: BudgetInput | null): Result<Budget | null> {
  if (input === null) return ok(null);
  const amountPerMonthMicros = Math.round(input.amountPerMonth * MICROS_PER_UNIT);
  if (amountPerMonthMicros >= 0 && amountPerMonthMicros <= LARGEST_AMOUNT_MICROS) {
    return ok({ amountPerMonthMicros, whenUsedUp: input.whenUsedUp });
  }
  const most = LARGEST_AMOUNT_MICROS / MICROS_PER_UNIT;
  return refuse.invalid("budget.amountPerMonth", `Give budget.amountPerMonth as an amount from 0 to ${most}.`);
}
