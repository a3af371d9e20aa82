import { countOf } from "../words/numbers.ts";

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;

/** How long a deleted key can still be brought back: `gone for good in 29 days`. */
export function daysToUndelete(deletedAt: string, nowMs: number): string {
  const days = Math.ceil((Date.parse(deletedAt) + KEPT_DAYS * DAY_MS - nowMs) / DAY_MS);
  return days <= 0 ? "gone for good soon" : `gone for good in ${countOf(days, "day")}`;
}
