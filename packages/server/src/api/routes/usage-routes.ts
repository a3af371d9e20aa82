import { readUsage } from "#app/usage/read-usage.ts";
import { csvResponse } from "../csv.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentUsage } from "../present/present-usage.ts";
import { usageCsv } from "../present/usage-csv.ts";
import { Params } from "../schemas/params.ts";
import { filterOf, UsageBody, UsageQuery } from "../schemas/usage-body.ts";

/** What was used. */
export const usageRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readUsage",
    method: "get",
    path: "/api/v1/projects/{project}/usage",
    tag: "Usage",
    summary: "Read usage",
    description:
      "How many requests there were, exact to the request at the time of the call, refused ones too. Intervals without requests have no row. Every role may read it.",
    params: Params.project,
    query: UsageQuery,
    answer: { status: 200, description: "Sums, by start.", schema: UsageBody, mediaTypes: ["text/csv"] },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query: { from, to, interval, groupBy, top, ...filter } }) =>
      readUsage(deps.ctx, caller.actor, {
        projectId: params.project,
        fromMs: from,
        toMs: to,
        interval,
        groupBy,
        top,
        filter: filterOf(filter),
      }),
    present: presentUsage,
    respond: (report, { query }) =>
      query.format === "csv" ? csvResponse("usage.csv", usageCsv(report, query.groupBy ?? [])) : null,
  }),
];
