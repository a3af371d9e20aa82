import { monthStart, startsOf } from "./buckets.ts";
import type { Span, Window } from "./period.ts";

type Period = Pick<Window, "fromMs" | "toMs">;

/**
 * The period before, interval by interval: as many of them as the window has so far. A month is compared with the month before it, which
 * may be shorter; every other period with the one of the same length that ended where it begins.
 */
export function previousPeriod(span: Span, window: Window): Period {
  const { fromMs, toMs, endMs, interval } = window;
  if (span.period === "last-month") return { fromMs: monthStart(fromMs, -1), toMs: fromMs };
  if (span.period === "month") {
    const before = monthStart(fromMs, -1);
    return { fromMs: before, toMs: Math.min(fromMs, before + (toMs - fromMs)) };
  }
  if (interval === "month") {
    const months = startsOf(fromMs, toMs, "month").length;
    return { fromMs: monthStart(fromMs, -months), toMs: monthStart(fromMs) };
  }
  const lengthMs = endMs - fromMs;
  return { fromMs: fromMs - lengthMs, toMs: toMs - lengthMs };
}
