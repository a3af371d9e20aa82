import type { System } from "../api/model.ts";
import { formatMoney } from "../words/money.ts";
import { countOf, formatNumber } from "../words/numbers.ts";

type Plan = System["plans"][number];

/** What a plan gives, in one line. */
export function planLimits(plan: Plan): string {
  const { maxKeys, quotaPerDayPerKey, ratePerSecondPerIp, creditPerMonth, whenCreditIsUsedUp } = plan;
  const then = whenCreditIsUsedUp === "suspend" ? "then requests are refused" : "then requests are billed";
  const parts = [
    maxKeys === null ? "any number of keys" : countOf(maxKeys, "key"),
    quotaPerDayPerKey === null ? null : `${formatNumber(quotaPerDayPerKey)} requests per day and key`,
    ratePerSecondPerIp === null ? null : `${formatNumber(ratePerSecondPerIp)} per second and client`,
    creditPerMonth === null ? null : `${formatMoney(creditPerMonth)} free per month, ${then}`,
    Object.keys(plan.pricePerThousand).length === 0 ? "free" : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
