import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";

/** The restriction that is tried on a key, and whom it would have refused; asked again while it is looked at. */
export const trialQuery = (projectId: string, keyId: string) =>
  queryOptions({
    queryKey: ["key-draft", projectId, keyId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys/{key}/draft", {
          params: { path: { project: projectId, key: keyId } },
        }),
      ),
    refetchInterval: 5_000,
  });
