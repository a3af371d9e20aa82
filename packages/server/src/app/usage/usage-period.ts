import { monthStartMs } from "#core/day.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import type { UsageGrain } from "../ports/usage-store.ts";
import { GRAIN_MS, keptFromMs, RETENTION_DAYS } from "./retention.ts";

/** How finely usage is asked for. */
export type UsageInterval = "minute" | "hour" | "day" | "month";

/** A period on interval borders: `fromMs` inclusive, `toMs` exclusive. */
export type UsagePeriod = {
  readonly interval: UsageInterval;
  readonly fromMs: number;
  readonly toMs: number;
  readonly grain: UsageGrain;
  /** Where each month begins; `null` for the other intervals, which are kept as they are asked for. */
  readonly bordersMs: readonly number[] | null;
};

const DAY_MS = GRAIN_MS.day;

/** Longer periods would cost the database more than anybody reads. */
const MOST_STARTS: Readonly<Record<UsageInterval, number>> = {
  minute: 50_000,
  hour: 50_000,
  day: 50_000,
  month: 1_200,
};

/** How long an interval lasts on average. */
const LENGTH_MS: Readonly<Record<UsageInterval, number>> = { ...GRAIN_MS, month: 30.436875 * DAY_MS };

/** The last moment that RFC 3339 can name. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** The period asked for, widened to interval borders; the last 24 hours by hour where nothing is said. */
export function readUsagePeriod(
  input: {
    readonly fromMs?: number | undefined;
    readonly toMs?: number | undefined;
    readonly interval?: UsageInterval | undefined;
  },
  nowMs: number,
): Result<UsagePeriod> {
  if (input.fromMs !== undefined && !isMoment(input.fromMs)) {
    return refuse.invalid("from", "Give from as a date and time from 1970 to 9999.");
  }
  if (input.toMs !== undefined && !isMoment(input.toMs)) {
    return refuse.invalid("to", "Give to as a date and time from 1970 to 9999.");
  }
  const interval = input.interval ?? "hour";
  const toMs = input.toMs ?? Math.max(nowMs, (input.fromMs ?? 0) + 1);
  const fromMs = input.fromMs ?? Math.max(0, toMs - DAY_MS);
  if (fromMs >= toMs) return refuse.invalid("from", "Give a from that lies before to.");
  if ((toMs - fromMs) / LENGTH_MS[interval] > MOST_STARTS[interval]) {
    return refuse.invalid("from", `Ask for at most ${MOST_STARTS[interval]} ${interval}s at once.`);
  }
  return checkKept(widen(interval, fromMs, toMs), nowMs);
}

function isMoment(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 0 && ms <= LAST_MS;
}

function widen(interval: UsageInterval, fromMs: number, toMs: number): UsagePeriod {
  if (interval === "month") {
    const bordersMs = monthsBetween(fromMs, toMs);
    const [first = monthStartMs(fromMs)] = bordersMs;
    return { interval, grain: "day", fromMs: first, toMs: nextMonthMs(bordersMs.at(-1) ?? first), bordersMs };
  }
  const stepMs = GRAIN_MS[interval];
  return {
    interval,
    grain: interval,
    fromMs: Math.floor(fromMs / stepMs) * stepMs,
    toMs: Math.ceil(toMs / stepMs) * stepMs,
    bordersMs: null,
  };
}

/** Rows that may be gone are not answered as if nothing had happened. */
function checkKept(period: UsagePeriod, nowMs: number): Result<UsagePeriod> {
  const { grain, fromMs } = period;
  if (grain === "day" || fromMs >= keptFromMs(grain, nowMs)) return ok(period);
  const coarser = grain === "minute" ? "hour" : "day";
  const firstKept = new Date(keptFromMs(grain, nowMs)).toISOString();
  return refuse.invalid(
    "from",
    `Usage by ${grain} is kept for ${RETENTION_DAYS[grain]} days. Ask from ${firstKept} on, or with interval=${coarser}.`,
    firstKept,
  );
}

function monthsBetween(fromMs: number, toMs: number): number[] {
  const months: number[] = [];
  for (let startMs = monthStartMs(fromMs); startMs < toMs; startMs = nextMonthMs(startMs)) months.push(startMs);
  return months;
}

function nextMonthMs(startMs: number): number {
  return monthStartMs(startMs + 32 * DAY_MS);
}
