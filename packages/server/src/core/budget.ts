import type { Plan } from "./plan.ts";

const NANOS_PER_MICRO = 1_000;

/** What happens when credit or budget is used up: requests that cost something are refused, or go on and are billed. */
export type WhenUsedUp = "suspend" | "bill";

/** What a project wants to spend in a month at most, in millionths of the currency unit. */
export type Budget = { readonly amountPerMonthMicros: number; readonly whenUsedUp: WhenUsedUp };

/** Amounts are kept in whole millionths of the currency unit. */
export const MICROS_PER_UNIT = 1_000_000;

/** The largest amount that is still counted exactly in billionths: 9 million currency units. */
export const LARGEST_AMOUNT_MICROS = 9_000_000_000_000;

/** What may be spent in a month before requests are refused, in billionths: the smaller of credit and budget that suspend; `null`: no end. */
export function spendingCapNanos({
  plan,
  budget,
}: {
  readonly plan: Pick<Plan, "creditPerMonthMicros" | "whenCreditIsUsedUp">;
  readonly budget: Budget | null;
}): number | null {
  const credit = plan.whenCreditIsUsedUp === "suspend" ? plan.creditPerMonthMicros : null;
  const own = budget?.whenUsedUp === "suspend" ? budget.amountPerMonthMicros : null;
  if (credit === null && own === null) return null;
  return NANOS_PER_MICRO * Math.min(credit ?? Number.POSITIVE_INFINITY, own ?? Number.POSITIVE_INFINITY);
}
