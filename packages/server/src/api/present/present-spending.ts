import type { Spending } from "#app/projects/spending.ts";

const NANOS_PER_UNIT = 1_000_000_000;

/** What a project spent and may spend, in currency units. */
export function presentSpending({ credit, budget, spentThisMonthNanos, forecastThisMonthNanos }: Spending) {
  return {
    credit:
      credit === null
        ? null
        : {
            amountPerMonth: credit.amountPerMonthNanos / NANOS_PER_UNIT,
            remaining: credit.remainingNanos / NANOS_PER_UNIT,
            whenUsedUp: credit.whenUsedUp,
          },
    budget:
      budget === null
        ? null
        : { amountPerMonth: budget.amountPerMonthNanos / NANOS_PER_UNIT, whenUsedUp: budget.whenUsedUp },
    spentThisMonth: spentThisMonthNanos / NANOS_PER_UNIT,
    forecastThisMonth: forecastThisMonthNanos / NANOS_PER_UNIT,
  };
}
