import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";

const PAGE_SIZE = 50;

/** The tokens that were made here, newest first, page by page; refreshed while the list is looked at. */
export const tokensQuery = (projectId: string) =>
  infiniteQueryOptions({
    queryKey: ["tokens", projectId],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/projects/{project}/tokens", {
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

/** One token. */
export const tokenQuery = (projectId: string, tokenId: string) =>
  queryOptions({
    queryKey: ["token", projectId, tokenId],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/tokens/{token}", {
          params: { path: { project: projectId, token: tokenId } },
        }),
      ),
    refetchInterval: 10_000,
  });

/** The value of an embed, map or snapshot token. */
export const tokenValueQuery = (projectId: string, tokenId: string) =>
  queryOptions({
    queryKey: ["token-value", projectId, tokenId],
    queryFn: () => readTokenValue(projectId, tokenId),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Fetches the value of an embed, map or snapshot token. */
export async function readTokenValue(projectId: string, tokenId: string): Promise<string> {
  const answer = await unwrap(
    api.GET("/api/v1/projects/{project}/tokens/{token}/value", {
      params: { path: { project: projectId, token: tokenId } },
    }),
  );
  return answer.value;
}
