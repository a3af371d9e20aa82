import { readOverview } from "#app/overview/read-overview.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentOverview } from "../present/present-overview.ts";
import { OverviewBody } from "../schemas/overview-body.ts";
import { Params } from "../schemas/params.ts";

/** A project at a glance. */
export const overviewRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readOverview",
    method: "get",
    path: "/api/v1/projects/{project}/overview",
    tag: "Usage",
    summary: "Read a project at a glance",
    description:
      "Requests and refusals of today, of this month and of the last 24 hours, each beside the same time before, and the keys that are used most: one answer of the same size however many keys there are, exact at the time of the call. Every role may read it.",
    params: Params.project,
    answer: { status: 200, description: "The figures.", schema: OverviewBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => readOverview(deps.ctx, caller.actor, { projectId: params.project }),
    present: presentOverview,
  }),
];
