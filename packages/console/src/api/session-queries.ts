import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { unwrap } from "./unwrap.ts";

/** Who is signed in, and the projects they may see. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => unwrap(api.GET("/api/v1/me")),
  staleTime: 60_000,
});

/** What this server offers: plans, styles, tilesets, and the address it is reached under. */
export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: () => unwrap(api.GET("/api/v1/system")),
  staleTime: 10 * 60_000,
});

/** Whether the first account is still to be made. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => unwrap(api.GET("/api/v1/setup")),
  staleTime: 0,
});

/** One project with its plan and how many keys are used. */
export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["project", projectId],
    queryFn: () => unwrap(api.GET("/api/v1/projects/{project}", { params: { path: { project: projectId } } })),
  });
