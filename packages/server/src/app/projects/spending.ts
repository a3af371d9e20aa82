import type { Budget, WhenUsedUp } from "#core/budget.ts";
import type { Plan } from "#core/plan.ts";
import { monthForecast } from "../usage/month-forecast.ts";

/** What a project spent this month, and what it may; amounts in billionths of the currency unit. */
export type Spending = {
  readonly credit: {
    readonly amountPerMonthNanos: number;
    readonly remainingNanos: number;
    readonly whenUsedUp: WhenUsedUp;
  } | null;
  readonly budget: { readonly amountPerMonthNanos: number; readonly whenUsedUp: WhenUsedUp } | null;
  readonly spentThisMonthNanos: number;
  readonly forecastThisMonthNanos: number;
};

const NANOS_PER_MICRO = 1_000;

/** What was spent, beside what may be, and where that leads. */
export function spendingOf(
  { plan, budget }: { readonly plan: Plan; readonly budget: Budget | null },
  spentNanos: number,
  nowMs: number,
): Spending {
  const creditNanos = plan.creditPerMonthMicros === null ? null : plan.creditPerMonthMicros * NANOS_PER_MICRO;
  return {
    credit:
      creditNanos === null
        ? null
        : {
            amountPerMonthNanos: creditNanos,
            remainingNanos: Math.max(0, creditNanos - spentNanos),
            whenUsedUp: plan.whenCreditIsUsedUp,
          },
    budget:
      budget === null
        ? null
        : { amountPerMonthNanos: budget.amountPerMonthMicros * NANOS_PER_MICRO, whenUsedUp: budget.whenUsedUp },
    spentThisMonthNanos: spentNanos,
    forecastThisMonthNanos: monthForecast(spentNanos, nowMs),
  };
}
