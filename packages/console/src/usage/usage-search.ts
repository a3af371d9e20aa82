import { PERIODS, type PeriodId } from "./period.ts";

/** What usage can be split by. */
const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What the usage page shows, as it stands in the URL. */
export type UsageSearch = { period?: PeriodId; by?: Dimension; from?: string; to?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the URL of the usage page; what is not understood is left out. */
export function parseUsageSearch(search: Record<string, unknown>): UsageSearch {
  const period = PERIODS.find((known) => known.id === search["period"])?.id;
  const by = DIMENSIONS.find((known) => known === search["by"]);
  const { from, to } = search;
  return {
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    ...(typeof from === "string" && DAY.test(from) ? { from } : {}),
    ...(typeof to === "string" && DAY.test(to) ? { to } : {}),
  };
}
