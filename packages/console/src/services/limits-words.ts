import type { Service } from "../api/model.ts";
import { countOf, formatNumber } from "../words/numbers.ts";

/** The limits of a service; `null` is none. */
export type Limits = Service["defaults"];

/** Limits in words: `25,000 requests per day and 1 per second and user`, or `no limits`. */
export function limitsWords({ quotaPerDay, quotaPerMonth, ratePerUser }: Limits): string {
  const parts = [
    quotaPerDay === null ? null : `${countOf(quotaPerDay, "request")} per day`,
    quotaPerMonth === null ? null : `${countOf(quotaPerMonth, "request")} per month`,
    ratePerUser === null ? null : `${formatNumber(ratePerUser)} per second and user`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "no limits" : new Intl.ListFormat("en-GB").format(parts);
}

/** Whether two say the same. */
export function sameLimits(one: Limits, other: Limits): boolean {
  return (
    one.quotaPerDay === other.quotaPerDay &&
    one.quotaPerMonth === other.quotaPerMonth &&
    one.ratePerUser === other.ratePerUser
  );
}
