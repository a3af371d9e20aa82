import { changeService } from "#app/services/change-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAll } from "../present/present-page.ts";
import { presentService } from "../present/present-service.ts";
import { Params } from "../schemas/params.ts";
import { ChangeServiceInput, ServiceBody, ServiceListBody } from "../schemas/service-body.ts";

const tag = "Services";

/** Services of a project: list, change. */
export const serviceRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listServices",
    method: "get",
    path: "/api/v1/projects/{project}/services",
    tag,
    summary: "List services",
    description: "Every service that this server offers, with what the project says about it. Every role may see them.",
    params: Params.project,
    answer: { status: 200, description: "All services.", schema: ServiceListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => listServices(deps.ctx, caller.actor, { projectId: params.project }),
    present: (services) => presentAll(services, presentService),
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
