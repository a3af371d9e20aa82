import { MICROS_PER_UNIT } from "#core/budget.ts";
import type { Plan } from "#core/plan.ts";

/** A plan as it leaves the server, with amounts in currency units. */
export function presentPlan(plan: Plan) {
  const prices = Object.entries(plan.pricePerThousandMicros);
  return {
    id: plan.id,
    name: plan.name,
    maxKeys: plan.maxKeys,
    quotaPerDayPerKey: plan.quotaPerDayPerKey,
    ratePerSecondPerIp: plan.ratePerSecondPerIp,
    ratePerSecondPerIpByService: { ...plan.ratePerSecondPerIpByService },
    pricePerThousand: Object.fromEntries(prices.map(([service, micros]) => [service, micros / MICROS_PER_UNIT])),
    creditPerMonth: plan.creditPerMonthMicros === null ? null : plan.creditPerMonthMicros / MICROS_PER_UNIT,
    whenCreditIsUsedUp: plan.whenCreditIsUsedUp,
  };
}
