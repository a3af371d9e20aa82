import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";

/** What a key could be restricted to, after the sites it was used on in 30 days. */
export const suggestedOriginsQuery = (projectId: string, keyId: string) =>
  queryOptions({
    queryKey: ["suggested-origins", projectId, keyId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys/{key}/suggested-origins", {
          params: { path: { project: projectId, key: keyId } },
        }),
      ),
    staleTime: 60_000,
  });
