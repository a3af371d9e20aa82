import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";

/** What the gate would say to a map that is asked for with this token; nothing is counted, and the answer is not kept. */
export const gateQuery = (projectId: string, text: string, style: string) =>
  queryOptions({
    queryKey: ["gate", projectId, text],
    queryFn: () =>
      unwrap(
        api.POST("/api/v1/projects/{project}/explain", {
          params: { path: { project: projectId } },
          body: { url: `/maps/${style}/style.json`, headers: { Authorization: `Bearer ${text}` } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: 10_000,
  });
