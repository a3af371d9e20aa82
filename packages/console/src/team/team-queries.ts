import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

/** The admin tokens of a project. */
export const adminTokensQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["admin-tokens", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/admin-tokens", { params: { path: { project: projectId } } })))
        .items,
  });

/** The people of a project. */
export const membersQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["members", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/members", { params: { path: { project: projectId } } }))).items,
  });

/** The invitations that nobody has accepted yet. */
export const invitationsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["invitations", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/invitations", { params: { path: { project: projectId } } })))
        .items,
  });
