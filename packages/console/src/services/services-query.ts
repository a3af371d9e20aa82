import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** The services of a project, with what was used today. */
export const servicesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["services", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/services", { params: { path: { project: projectId } } })))
        .items,
    refetchInterval: 15_000,
  });
