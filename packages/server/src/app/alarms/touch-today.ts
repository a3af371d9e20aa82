import { dayStartMs, nextDayMs } from "#core/day.ts";
import type { AppContext } from "../app-context.ts";
import type { TouchedUsage } from "./touched-usage.ts";

/** Rows looked at of one project. */
const MOST_ROWS = 100_000;

/** Notes all of today's use at start: what a killed process had rolled up and not looked at yet is among it. */
export async function touchToday(ctx: Pick<AppContext, "store" | "nowMs">, touched: TouchedUsage): Promise<void> {
  const fromMs = dayStartMs(ctx.nowMs());
  const projects = new Set(
    (await ctx.store.usage.allowedPerService({ projectId: null, fromMs, toMs: nextDayMs(fromMs) })).map(
      ({ projectId }) => projectId,
    ),
  );
  for (const projectId of projects) {
    const sums = await ctx.store.usage.sum({
      projectId,
      grain: "day",
      fromMs,
      toMs: nextDayMs(fromMs),
      bordersMs: null,
      groupBy: ["key", "outcome", "origin"],
      atMost: MOST_ROWS,
    });
    touched.note(
      sums.map(({ key = "", outcome = "allowed", origin = "" }) => ({
        projectId,
        keyId: key,
        outcome,
        origin,
        minuteMs: fromMs,
      })),
    );
  }
}
