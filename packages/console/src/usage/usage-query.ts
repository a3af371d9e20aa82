import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchUsage } from "./fetch-usage.ts";
import { windowOf } from "./period.ts";
import type { UsageFilter } from "./usage-filter.ts";
import type { Dimension, UsageSearch } from "./usage-search.ts";

type Span = Pick<UsageSearch, "period" | "from" | "to">;

/** Which requests count, and how many values of the first dimension are told one by one. */
type Narrowing = { readonly filter?: UsageFilter; readonly top?: number };

const REFRESH_MS = { minute: 2_000, hour: 5_000, day: 15_000, month: 60_000 } as const;

/** The requests of a span, split by `groupBy`; asked again and again while the span includes the present and the page is looked at. */
export const usageQuery = (
  projectId: string,
  span: Span,
  groupBy: readonly Dimension[],
  { filter = {}, top }: Narrowing = {},
) =>
  queryOptions({
    queryKey: ["usage", projectId, span.period ?? "24h", span.from ?? null, span.to ?? null, groupBy, filter, top],
    queryFn: () => {
      const { fromMs, toMs, interval } = windowOf(span, Date.now());
      const query = {
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        interval,
        groupBy: groupBy.join(","),
        ...(top === undefined ? {} : { top }),
        ...filter,
      };
      return fetchUsage(projectId, query);
    },
    placeholderData: keepPreviousData,
    refetchInterval: () => {
      const { live, interval } = windowOf(span, Date.now());
      return live && REFRESH_MS[interval];
    },
  });
