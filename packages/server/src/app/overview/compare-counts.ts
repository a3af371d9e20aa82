import { dayStartMs, monthStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import type { Counts } from "../ports/overview-store.ts";
import type { UsageGrain } from "../ports/usage-store.ts";
import { GRAIN_MS } from "../usage/retention.ts";

/** What was counted so far, and up to the same moment of the period before. */
export type Compared = Counts & { readonly before: Counts };

/** Today against yesterday, this month against the last one, 24 hours against the 24 before them. */
export type ComparedCounts = { readonly today: Compared; readonly month: Compared; readonly last24Hours: Compared };

type Count = (grain: UsageGrain, fromMs: number, toMs: number) => Promise<Counts>;

const NOTHING: Counts = { requests: 0, refused: 0 };

/**
 * What was counted, beside what had been at the same time before: to the minute, of the month before to the hour. Days and months turn at
 * midnight UTC; the last 24 hours are this one and the 23 before.
 */
export async function compareCounts(
  { store, nowMs }: Pick<AppContext, "store" | "nowMs">,
  projectId: ProjectId,
): Promise<ComparedCounts> {
  const atMs = nowMs();
  const count: Count = async (grain, fromMs, toMs) =>
    fromMs >= toMs ? NOTHING : store.overview.count(projectId, grain, fromMs, toMs);
  return { ...(await compareDays(count, atMs)), month: await compareMonths(count, atMs) };
}

async function compareDays(count: Count, nowMs: number): Promise<Omit<ComparedCounts, "month">> {
  const hourMs = floorTo("hour", nowMs);
  const yesterdayMs = dayStartMs(nowMs) - GRAIN_MS.day;
  const sameHourMs = hourMs - GRAIN_MS.day;
  const lastHours = await count("hour", hourMs - 23 * GRAIN_MS.hour, nowMs + 1);
  const first = await count("hour", hourMs - 47 * GRAIN_MS.hour, yesterdayMs);
  const second = await count("hour", yesterdayMs, sameHourMs);
  const minutes = await count("minute", sameHourMs, floorTo("minute", nowMs) - GRAIN_MS.day);
  const today = await count("day", dayStartMs(nowMs), nowMs + 1);
  return {
    today: { ...today, before: together(second, minutes) },
    last24Hours: { ...lastHours, before: together(first, second, minutes) },
  };
}

async function compareMonths(count: Count, nowMs: number): Promise<Compared> {
  const startMs = monthStartMs(nowMs);
  const lastStartMs = monthStartMs(startMs - 1);
  // A shorter month is over before the moment comes.
  const sameMs = Math.min(startMs, floorTo("hour", lastStartMs + nowMs - startMs));
  const days = await count("day", lastStartMs, dayStartMs(sameMs));
  const hours = await count("hour", dayStartMs(sameMs), sameMs);
  return { ...(await count("day", startMs, nowMs + 1)), before: together(days, hours) };
}

function together(...parts: readonly Counts[]): Counts {
  return parts.reduce<Counts>(
    (total, part) => ({
      requests: total.requests + part.requests,
      refused: total.refused + part.refused,
    }),
    NOTHING,
  );
}

function floorTo(grain: UsageGrain, ms: number): number {
  return Math.floor(ms / GRAIN_MS[grain]) * GRAIN_MS[grain];
}
