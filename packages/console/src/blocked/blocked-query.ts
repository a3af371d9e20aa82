import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import { windowOf } from "../usage/period.ts";
import type { BlockedSearch } from "./blocked-search.ts";

/** Refused requests, newest first, page by page; the live feed asks again, and a slow clock where that is broken. */
export const blockedQuery = (projectId: string, search: BlockedSearch) =>
  infiniteQueryOptions({
    queryKey: ["blocked", projectId, search],
    queryFn: ({ pageParam }) => fetchBlocked(projectId, search, { limit: 50, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** The most frequent refusals of the last 24 hours, most first. */
export const worstRefusalsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["blocked", projectId, "worst"],
    queryFn: async () => (await fetchBlocked(projectId, {}, { limit: 50, cursor: null, sort: "most" })).items,
    refetchInterval: 15_000,
  });

type PageOf = { readonly limit: number; readonly cursor: string | null; readonly sort?: "most" };

/** One page of refused requests. */
export async function fetchBlocked(projectId: string, search: BlockedSearch, { cursor, ...page }: PageOf) {
  const { period, ...narrowed } = search;
  const { fromMs } = windowOf(period === undefined ? {} : { period }, Date.now());
  const query = { from: new Date(fromMs).toISOString(), ...narrowed, ...page, ...(cursor === null ? {} : { cursor }) };
  const answer = await unwrap(
    api.GET("/api/v1/projects/{project}/blocked", { params: { path: { project: projectId }, query } }),
  );
  // Text comes only where it was asked for with `format=csv`.
  if (typeof answer === "string") throw new TypeError("blocked requests came as text");
  return answer;
}
