import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

const PAGE_SIZE = 50;

/** What was raised, newest first, page by page. */
export const alarmsQuery = (projectId: string) =>
  infiniteQueryOptions({
    queryKey: ["alarms", projectId],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/projects/{project}/alarms", {
          params: {
            path: { project: projectId },
            query: { limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 15_000,
  });

/** What was raised and still holds. */
export const dueAlarmsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["alarms", projectId, "due"],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/due-alarms", { params: { path: { project: projectId } } })))
        .items,
    refetchInterval: 15_000,
  });

/** Who is told by e-mail. */
export const alarmSettingsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["alarm-settings", projectId],
    queryFn: () =>
      unwrap(api.GET("/api/v1/projects/{project}/alarm-settings", { params: { path: { project: projectId } } })),
  });

/** The webhooks of a project. */
export const webhooksQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["webhooks", projectId],
    queryFn: async () =>
      (await unwrap(api.GET("/api/v1/projects/{project}/webhooks", { params: { path: { project: projectId } } })))
        .items,
  });

/** What a webhook was sent lately. */
export const deliveriesQuery = (projectId: string, webhookId: string) =>
  queryOptions({
    queryKey: ["deliveries", projectId, webhookId],
    queryFn: async () => {
      const path = { project: projectId, webhook: webhookId };
      const call = api.GET("/api/v1/projects/{project}/webhooks/{webhook}/deliveries", {
        params: { path, query: { limit: 20 } },
      });
      return (await unwrap(call)).items;
    },
    refetchInterval: 10_000,
  });
