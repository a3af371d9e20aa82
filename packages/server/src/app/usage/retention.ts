import type { UsageGrain } from "../ports/usage-store.ts";

const DAY_MS = 86_400_000;

/** How long usage is kept at each grain; days stay for ever. */
export const RETENTION_DAYS = { minute: 8, hour: 400 } as const;

/** How long one row of each grain lasts. */
export const GRAIN_MS: Readonly<Record<UsageGrain, number>> = { minute: 60_000, hour: 3_600_000, day: DAY_MS };

/** The first start of a grain that is kept for sure; rows before it may be gone. */
export function keptFromMs(grain: "minute" | "hour", nowMs: number): number {
  const oldestMs = nowMs - RETENTION_DAYS[grain] * DAY_MS;
  return Math.floor(oldestMs / GRAIN_MS[grain]) * GRAIN_MS[grain];
}
