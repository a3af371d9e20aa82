import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Interval } from "../api/model.ts";
import { fetchUsage } from "./fetch-usage.ts";
import { type Span, windowOf } from "./period.ts";
import { previousPeriod } from "./previous-period.ts";
import type { UsageFilter } from "./usage-filter.ts";
import type { Dimension } from "./usage-search.ts";

/** Which requests count, and how many values of the first dimension are told one by one. */
type Narrowing = { readonly filter?: UsageFilter; readonly top?: number };

/** How often each interval is asked for anew while it is live. */
const REFRESH_MS: Readonly<Record<Interval, number>> = {
  minute: 2_000,
  hour: 5_000,
  day: 15_000,
  month: 60_000,
};

/** The requests of a span, split by `groupBy`; asked again and again while the span includes the present and the page is looked at. */
export const usageQuery = (
  projectId: string,
  span: Span,
  groupBy: readonly Dimension[],
  { filter = {}, top }: Narrowing = {},
) =>
  queryOptions({
    queryKey: ["usage", projectId, ...idOf(span), groupBy, filter, top ?? null],
    queryFn: () => {
      const { fromMs, toMs, interval } = windowOf(span, Date.now());
      return fetchUsage(projectId, { ...questionOf({ fromMs, toMs }, interval, groupBy), ...filter, ...topOf(top) });
    },
    placeholderData: keepPreviousData,
    refetchInterval: () => {
      const { live, interval } = windowOf(span, Date.now());
      return live && REFRESH_MS[interval];
    },
  });

/** The same for the period before: it is over, so that it is asked for only now and then. */
export const previousUsageQuery = (
  projectId: string,
  span: Span,
  groupBy: readonly Dimension[],
  { filter = {}, top }: Narrowing = {},
) =>
  queryOptions({
    queryKey: ["previous-usage", projectId, ...idOf(span), groupBy, filter, top ?? null],
    queryFn: () => {
      const window = windowOf(span, Date.now());
      const question = questionOf(previousPeriod(span, window), window.interval, groupBy);
      return fetchUsage(projectId, { ...question, ...filter, ...topOf(top) });
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    retry: false,
  });

/** What is asked of the server for a period. */
export function questionOf(
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  interval: Interval,
  groupBy: readonly Dimension[],
) {
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    interval,
    groupBy: groupBy.join(","),
  };
}

function idOf({ period = "24h", from, to, interval }: Span) {
  return [period, from ?? null, to ?? null, interval ?? null];
}

function topOf(top: number | undefined) {
  return top === undefined ? {} : { top };
}
