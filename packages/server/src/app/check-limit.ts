import { refuse } from "./refuse.ts";
import { ok, type Result } from "./result.ts";

/** Larger than any map server's day, and small enough for every database and counter. */
const LARGEST = 1_000_000_000_000;

/** A quota: whole requests per day or month, or `null` for none. */
export function checkQuota(field: string, value: number | null): Result<number | null> {
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= LARGEST)) return ok(value);
  return refuse.invalid(field, `Give ${field} as a whole number of requests from 1 on, or null for no quota.`);
}

/** A rate: requests per second, fractions allowed, or `null` for none. */
export function checkRate(field: string, value: number | null): Result<number | null> {
  if (value === null || (Number.isFinite(value) && value >= 0.001 && value <= 1_000_000)) return ok(value);
  return refuse.invalid(field, `Give ${field} as requests per second from 0.001 to 1000000, or null for no limit.`);
}
