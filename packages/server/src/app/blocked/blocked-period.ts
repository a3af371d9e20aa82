import type { UsageGrain } from "../ports/usage-store.ts";
import { ok, type Result } from "../result.ts";
import { keptFromMs } from "../usage/retention.ts";
import { readUsagePeriod } from "../usage/usage-period.ts";

/** A period on the borders of the finest grain that is kept for all of it. */
export type BlockedPeriod = { readonly fromMs: number; readonly toMs: number; readonly grain: UsageGrain };

/** The period asked for; the last 24 hours where nothing is said. First and last times are exact to its grain. */
export function readBlockedPeriod(
  input: { readonly fromMs?: number | undefined; readonly toMs?: number | undefined },
  nowMs: number,
): Result<BlockedPeriod> {
  const interval = finestKept(input.fromMs ?? nowMs, nowMs);
  const { fromMs, toMs } = input;
  const period = readUsagePeriod({ fromMs, toMs, interval }, nowMs);
  return period.ok ? ok({ fromMs: period.value.fromMs, toMs: period.value.toMs, grain: interval }) : period;
}

function finestKept(fromMs: number, nowMs: number): UsageGrain {
  if (fromMs >= keptFromMs("minute", nowMs)) return "minute";
  return fromMs >= keptFromMs("hour", nowMs) ? "hour" : "day";
}
