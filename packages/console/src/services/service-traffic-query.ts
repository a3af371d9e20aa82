import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** How many keys asked for a service in the last 24 hours, and how often; read anew each time. */
export const serviceTrafficQuery = (project: string, service: string) =>
  queryOptions({
    queryKey: ["service-traffic", project, service],
    queryFn: () =>
      unwrap(api.GET("/api/v1/projects/{project}/services/{service}", { params: { path: { project, service } } })),
    staleTime: 0,
    gcTime: 0,
  });
