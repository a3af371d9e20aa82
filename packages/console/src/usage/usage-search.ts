import { INTERVALS } from "./intervals.ts";
import type { Interval } from "../api/model.ts";
import { REFUSAL_CODES } from "../words/outcomes.ts";
import { PERIODS, type PeriodId } from "./period.ts";
import type { UsageFilter } from "./usage-filter.ts";

/** What usage can be split by. */
const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What the usage page shows, as it stands in the URL; `origin=none` are requests that sent none. */
export type UsageSearch = {
  period?: PeriodId;
  interval?: Interval;
  by?: Dimension;
  from?: string;
  to?: string;
  compare?: "previous";
  key?: string;
  service?: string;
  outcome?: string;
  origin?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[\w-]{1,64}$/;
const OUTCOMES: readonly string[] = ["allowed", "refused", ...REFUSAL_CODES];
const ORIGIN = /^(none|\(other\)|[\w.+-]+:\S{1,290})$/;

/** Reads the URL of the usage page; what is not understood is left out. */
export function parseUsageSearch(search: Record<string, unknown>): UsageSearch {
  const period = PERIODS.find((known) => known.id === search["period"])?.id;
  const interval = INTERVALS.find((known) => known.id === search["interval"])?.id;
  const by = DIMENSIONS.find((known) => known === search["by"]);
  const outcome = OUTCOMES.find((known) => known === search["outcome"]);
  return {
    ...(period === undefined ? {} : { period }),
    ...(interval === undefined ? {} : { interval }),
    ...(by === undefined ? {} : { by }),
    ...textOf(search, "from", DAY),
    ...textOf(search, "to", DAY),
    ...(search["compare"] === "previous" ? { compare: "previous" } : {}),
    ...textOf(search, "key", ID),
    ...textOf(search, "service", ID),
    ...(outcome === undefined ? {} : { outcome }),
    ...textOf(search, "origin", ORIGIN),
  };
}

/** The filter that stands in the URL. */
export function filterOf({ key, service, outcome, origin }: UsageSearch): UsageFilter {
  return {
    ...(key === undefined ? {} : { key }),
    ...(service === undefined ? {} : { service }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(origin === undefined ? {} : { origin: origin === NO_ORIGIN ? "" : origin }),
  };
}

/** Stands in the URL for requests that sent no origin. */
export const NO_ORIGIN = "none";

function textOf<Name extends string>(search: Record<string, unknown>, name: Name, shape: RegExp) {
  const value = search[name];
  return typeof value === "string" && shape.test(value) ? ({ [name]: value } as Record<Name, string>) : {};
}
