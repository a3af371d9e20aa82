import { changeService } from "#app/services/change-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { readService } from "#app/services/read-service.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAll } from "../present/present-page.ts";
import { presentService, presentServiceOverview } from "../present/present-service.ts";
import { Params } from "../schemas/params.ts";
import {
  ChangeServiceInput,
  ServiceBody,
  ServiceListBody,
  ServiceListQuery,
  ServiceOverviewBody,
} from "../schemas/service-body.ts";
import { UsagePeriodQuery } from "../schemas/usage-body.ts";

const tag = "Services";

/** Services of a project: list, read, change. */
export const serviceRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listServices",
    method: "get",
    path: "/api/v1/projects/{project}/services",
    tag,
    summary: "List services",
    description: "Every service that this server offers, with what the project says about it. Every role may see them.",
    params: Params.project,
    query: ServiceListQuery,
    answer: { status: 200, description: "All services.", schema: ServiceListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query }) =>
      listServices(deps.ctx, caller.actor, { projectId: params.project, ...query }),
    present: (services) => presentAll(services, presentService),
  }),
  endpoint({
    id: "readService",
    method: "get",
    path: "/api/v1/projects/{project}/services/{service}",
    tag,
    summary: "Read a service",
    description:
      "What the project says about a service, what is used and left of its quotas, and its requests in a period by how they ended; without a period the last 24 hours by hour. Every role may read it.",
    params: Params.service,
    query: UsagePeriodQuery,
    answer: { status: 200, description: "The service and its use.", schema: ServiceOverviewBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query: { from, to, interval } }) =>
      readService(deps.ctx, caller.actor, {
        projectId: params.project,
        service: params.service,
        fromMs: from,
        toMs: to,
        interval,
      }),
    present: presentServiceOverview,
  }),
  endpoint({
    id: "changeService",
    method: "patch",
    path: "/api/v1/projects/{project}/services/{service}",
    tag,
    summary: "Change a service",
    description:
      "Enables or disables a service for the project, or sets its limits. Takes effect at once. Editors may.",
    params: Params.service,
    body: ChangeServiceInput,
    answer: { status: 200, description: "The service as it is now.", schema: ServiceBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, body }) =>
      changeService(deps.ctx, caller.actor, { projectId: params.project, service: params.service, ...body }),
    present: presentService,
  }),
];
