import type { UsageDimension, UsageGrain } from "#app/ports/usage-store.ts";

/** The table that keeps each grain. */
export const USAGE_TABLE = { minute: "usage_minute", hour: "usage_hour", day: "usage_day" } as const satisfies Record<
  UsageGrain,
  string
>;

/** The table that keeps the sums of all keys and origins of each grain. */
export const USAGE_TOTAL_TABLE = {
  minute: "usage_minute_total",
  hour: "usage_hour_total",
  day: "usage_day_total",
} as const satisfies Record<UsageGrain, string>;

/** The column that keeps each dimension. */
export const USAGE_COLUMN: Readonly<Record<UsageDimension, string>> = {
  key: "key_id",
  service: "service",
  outcome: "outcome",
  origin: "origin",
};
