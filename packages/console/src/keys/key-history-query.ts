import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** What was changed about one key, newest first, page by page. */
export const keyHistoryQuery = (projectId: string, keyId: string) =>
  infiniteQueryOptions({
    queryKey: ["history", projectId, keyId],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/projects/{project}/audit", {
          params: {
            path: { project: projectId },
            query: { target: keyId, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
