import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** The signing keys of a project, newest first, revoked ones too. */
export const signingKeysQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["signing-keys", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/signing-keys", { params: { path: { project: projectId } } })))
        .items,
  });
