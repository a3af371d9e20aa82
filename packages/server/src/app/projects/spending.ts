import type { Budget, WhenUsedUp } from "#core/budget.ts";
import { windowEndMs, windowStartMs } from "#core/quota-window.ts";
import type { Plan } from "#core/plan.ts";

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

const DAY_MS = 86_400_000;
const NANOS_PER_MICRO = 1_000;

/** What was spent, beside what may be. The forecast is linear: as much each day as on average so far, of a first day as if it were whole. */
export function spendingOf(
  { plan, budget }: { readonly plan: Plan; readonly budget: Budget | null },
  spentNanos: number,
  nowMs: number,
): Spending {
  const creditNanos = plan.creditPerMonthMicros === null ? null : plan.creditPerMonthMicros * NANOS_PER_MICRO;
  const startMs = windowStartMs("month", nowMs);
  const lengthMs = windowEndMs("month", nowMs) - startMs;
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
    forecastThisMonthNanos: Math.round((spentNanos * lengthMs) / Math.max(DAY_MS, nowMs - startMs)),
  };
}
