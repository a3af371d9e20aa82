import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** Who changed what, newest first, page by page. */
export const auditQuery = (projectId: string) =>
  infiniteQueryOptions({
    queryKey: ["audit", projectId],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/projects/{project}/audit", {
          params: {
            path: { project: projectId },
            query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const LATEST = 5;

/** The last few changes; asked again while they are looked at. */
export const latestChangesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["audit", projectId, "latest"],
    queryFn: async () => {
      const params = { path: { project: projectId }, query: { limit: LATEST } };
      return (await unwrap(api.GET("/api/v1/projects/{project}/audit", { params }))).items;
    },
    refetchInterval: 10_000,
  });
