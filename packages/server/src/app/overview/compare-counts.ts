import { dayStartMs, monthStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import type { UsageGrain } from "../ports/usage-store.ts";
import { GRAIN_MS } from "../usage/retention.ts";

/** Requests, refused ones among them. */
type Counts = { readonly requests: number; readonly refused: number };

/** What was counted so far, and up to the same moment of the period before. */
export type Compared = Counts & { readonly before: Counts };

/** Today against yesterday, this month against the last one, 24 hours against the 24 before them. */
export type ComparedCounts = { readonly today: Compared; readonly month: Compared; readonly last24Hours: Compared };

/** Of each of these counts, up to a border; the last border is the end. */
type Sum = (grain: UsageGrain, bordersMs: readonly number[]) => Promise<readonly Counts[]>;

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
  const sum: Sum = async (grain, bordersMs) => {
    const [fromMs = 0, toMs = 0] = [bordersMs.at(0), bordersMs.at(-1)];
    const question = { projectId, grain, fromMs, toMs, bordersMs: bordersMs.slice(0, -1), atMost: 10_000 };
    const rows = await store.usage.sum({ ...question, groupBy: ["outcome"] });
    return question.bordersMs.map((border, index) =>
      // Of two equal borders the first begins a period without length.
      bordersMs[index + 1] === border ? NOTHING : countsOf(rows.filter(({ startMs }) => startMs === border)),
    );
  };
  return { ...(await compareDays(sum, atMs)), month: await compareMonths(sum, atMs) };
}

async function compareDays(sum: Sum, nowMs: number): Promise<Omit<ComparedCounts, "month">> {
  const hourMs = floorTo("hour", nowMs);
  const yesterdayMs = dayStartMs(nowMs) - GRAIN_MS.day;
  const [first, second, , lastHours] = await sum("hour", [
    hourMs - 47 * GRAIN_MS.hour,
    yesterdayMs,
    hourMs - 24 * GRAIN_MS.hour,
    hourMs - 23 * GRAIN_MS.hour,
    nowMs + 1,
  ]);
  const [minutes] = await sum("minute", [hourMs - GRAIN_MS.day, floorTo("minute", nowMs) - GRAIN_MS.day]);
  const [today] = await sum("day", [dayStartMs(nowMs), nowMs + 1]);
  return {
    today: { ...together(today), before: together(second, minutes) },
    last24Hours: { ...together(lastHours), before: together(first, second, minutes) },
  };
}

async function compareMonths(sum: Sum, nowMs: number): Promise<Compared> {
  const startMs = monthStartMs(nowMs);
  const lastStartMs = monthStartMs(startMs - 1);
  // A shorter month is over before the moment comes.
  const sameMs = Math.min(startMs, floorTo("hour", lastStartMs + nowMs - startMs));
  const [month] = await sum("day", [startMs, nowMs + 1]);
  const [days] = await sum("day", [lastStartMs, dayStartMs(sameMs)]);
  const [hours] = await sum("hour", [dayStartMs(sameMs), sameMs]);
  return { ...together(month), before: together(days, hours) };
}

function countsOf(rows: readonly { readonly outcome?: string; readonly requests: number }[]): Counts {
  const all = (some: typeof rows) => some.reduce((total, { requests }) => total + requests, 0);
  return { requests: all(rows), refused: all(rows.filter(({ outcome }) => outcome !== "allowed")) };
}

function together(...parts: readonly (Counts | undefined)[]): Counts {
  return parts.reduce<Counts>(
    (total, part = NOTHING) => ({
      requests: total.requests + part.requests,
      refused: total.refused + part.refused,
    }),
    NOTHING,
  );
}

function floorTo(grain: UsageGrain, ms: number): number {
  return Math.floor(ms / GRAIN_MS[grain]) * GRAIN_MS[grain];
}
