import type { UsageGrain } from "#app/ports/usage-store.ts";

/** The table that keeps each grain. */
export const USAGE_TABLE = { minute: "usage_minute", hour: "usage_hour", day: "usage_day" } as const satisfies Record<
  UsageGrain,
  string
>;
