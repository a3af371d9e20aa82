import { type PeriodId, PERIODS } from "../usage/period.ts";
import { REFUSAL_CODES } from "../words/outcomes.ts";

/** What the page of blocked requests shows, as it stands in the URL. */
export type BlockedSearch = { period?: BlockedPeriod; key?: string; code?: string };

/** The spans that blocked requests are listed for. */
export type BlockedPeriod = Exclude<PeriodId, "custom">;

const KEY = /^[\w-]{1,64}$/;

/** Reads the URL of the page; what is not understood is left out. */
export function parseBlockedSearch(search: Record<string, unknown>): BlockedSearch {
  const period = PERIODS.find((known) => known.id === search["period"])?.id;
  const code = REFUSAL_CODES.find((known) => known === search["code"]);
  const { key } = search;
  return {
    ...(period === undefined || period === "custom" ? {} : { period }),
    ...(typeof key === "string" && KEY.test(key) ? { key } : {}),
    ...(code === undefined ? {} : { code }),
  };
}
