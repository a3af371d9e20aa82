import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";

/** Who still uses the value that a key had before; asked again while it is looked at. */
export const rotationQuery = (projectId: string, keyId: string) =>
  queryOptions({
    queryKey: ["rotation", projectId, keyId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys/{key}/rotation", {
          params: { path: { project: projectId, key: keyId } },
        }),
      ),
    refetchInterval: 5_000,
  });
