import { api } from "../api/client.ts";
import type { Interval, Usage } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import type { UsageFilter } from "./usage-filter.ts";

/** What is asked of the server. */
export type UsageQuestion = {
  readonly from?: string;
  readonly to?: string;
  readonly interval: Interval;
  readonly groupBy: string;
  /** Values of the first of `groupBy` that are told one by one, 100 at most; the others come as `(other)`. */
  readonly top?: number;
} & UsageFilter;

/** The requests of a project in a period, as rows; throws `Problem` like every call. */
export async function fetchUsage(projectId: string, query: UsageQuestion): Promise<Usage> {
  const usage = await unwrap(
    api.GET("/api/v1/projects/{project}/usage", { params: { path: { project: projectId }, query } }),
  );
  // Text comes only where it was asked for with `format=csv`.
  if (typeof usage === "string") throw new TypeError("usage came as text");
  return usage;
}
