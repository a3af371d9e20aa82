import type { Outcome } from "#core/outcome.ts";
import type { ApartSum } from "../ports/apart-usage-store.ts";

/** What was counted apart from one origin. */
export type OriginSum = {
  readonly origin: string;
  readonly requests: number;
  readonly lastMinuteMs: number;
  readonly byOutcome: ReadonlyMap<Outcome, number>;
};

/** Stands for all origins beyond those that are told one by one; sums under it are exact. */
const OTHER_ORIGIN = "(other)";

/** Adds sums up by origin, the busiest first: `most` of them, and the rest under `(other)`. */
export function apartByOrigin(sums: readonly ApartSum[], most = 200): OriginSum[] {
  const origins = [...Map.groupBy(sums, ({ origin }) => origin)]
    .map(([origin, group]) => sumUp(origin, group))
    .sort((one, other) => other.requests - one.requests || (one.origin < other.origin ? -1 : 1));
  if (origins.length <= most) return origins;
  const told = new Set(origins.slice(0, most).map(({ origin }) => origin));
  told.delete(OTHER_ORIGIN);
  const folded = sums.map((sum) => (told.has(sum.origin) ? sum : { ...sum, origin: OTHER_ORIGIN }));
  return apartByOrigin(folded, most + 1);
}

function sumUp(origin: string, sums: readonly ApartSum[]): OriginSum {
  const byOutcome = new Map<Outcome, number>();
  for (const { outcome, requests } of sums) byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + requests);
  return {
    origin,
    requests: sums.reduce((sum, { requests }) => sum + requests, 0),
    lastMinuteMs: Math.max(...sums.map(({ lastMinuteMs }) => lastMinuteMs)),
    byOutcome,
  };
}
