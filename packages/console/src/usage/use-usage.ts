import { useQuery } from "@tanstack/react-query";
import type { Usage } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import type { Span } from "./period.ts";
import type { UsageFilter } from "./usage-filter.ts";
import { previousUsageQuery, usageQuery } from "./usage-query.ts";
import type { Dimension } from "./usage-search.ts";

/** Past these, keys and origins are counted together: ten thousand of them fit no chart and no table. */
const MOST_VALUES = 20;
/** Of the period before more are asked for, because other values may have been the busiest. */
const MOST_VALUES_BEFORE = 100;

type ShownUsage = {
  readonly usage: Usage | undefined;
  /** The period before; `undefined` when it is not compared, not known yet, or no longer kept by the server. */
  readonly before: Usage | undefined;
  readonly beforeFailed: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** The usage of a span split by one dimension and by outcome, and that of the period before where `compare` says so. */
export function useUsage(
  span: Span & { readonly compare?: "previous" },
  by: Dimension,
  filter: UsageFilter,
): ShownUsage {
  const project = useProject();
  const columns = columnsOf(by);
  const isBounded = by === "outcome" || by === "service";
  const query = useQuery(usageQuery(project.id, span, columns, { filter, ...(isBounded ? {} : { top: MOST_VALUES }) }));
  const previous = useQuery({
    ...previousUsageQuery(project.id, span, columns, { filter, ...(isBounded ? {} : { top: MOST_VALUES_BEFORE }) }),
    enabled: span.compare === "previous",
  });
  const isCompared = span.compare === "previous" && !previous.isError;
  return {
    usage: query.data,
    before: isCompared ? previous.data : undefined,
    beforeFailed: span.compare === "previous" && previous.isError,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** What rows are split by: their dimension, and always by outcome. */
export function columnsOf(by: Dimension): readonly Dimension[] {
  return by === "outcome" ? ["outcome"] : [by, "outcome"];
}
