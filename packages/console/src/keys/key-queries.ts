import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import type { KeysSearch } from "./keys-search.ts";

const PAGE_SIZE = 50;

/** The keys of a project, page by page; refreshed while the list is looked at. */
export const keysQuery = (projectId: string, search: KeysSearch) =>
  infiniteQueryOptions({
    queryKey: ["keys", projectId, search],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: {
            path: { project: projectId },
            query: { limit: PAGE_SIZE, ...search, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** One key. */
export const keyQuery = (projectId: string, keyId: string) =>
  queryOptions({
    queryKey: ["key", projectId, keyId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys/{key}", { params: { path: { project: projectId, key: keyId } } }),
      ),
    refetchInterval: 10_000,
  });

/** The value of a public key. */
export const keyValueQuery = (projectId: string, keyId: string) =>
  queryOptions({
    queryKey: ["key-value", projectId, keyId],
    queryFn: () => readKeyValue(projectId, keyId),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Fetches the value of a public key. */
export async function readKeyValue(projectId: string, keyId: string): Promise<string> {
  const answer = await unwrap(
    api.GET("/api/v1/projects/{project}/keys/{key}/value", { params: { path: { project: projectId, key: keyId } } }),
  );
  return answer.value;
}
