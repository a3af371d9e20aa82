import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** A project's figures and busiest keys. */
export const overviewQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["overview", projectId],
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project}/overview", { params: { path: { project: projectId } } })),
    refetchInterval: 15_000,
  });
