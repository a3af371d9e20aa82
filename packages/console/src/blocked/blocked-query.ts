import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
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

type PageOf = { readonly limit: number; readonly cursor: string | null };

/** One page of refused requests. */
export async function fetchBlocked(projectId: string, search: BlockedSearch, { limit, cursor }: PageOf) {
  const { period, ...narrowed } = search;
  const { fromMs } = windowOf(period === undefined ? {} : { period }, Date.now());
  const query = { from: new Date(fromMs).toISOString(), ...narrowed, limit, ...(cursor === null ? {} : { cursor }) };
  const page = await unwrap(
    api.GET("/api/v1/projects/{project}/blocked", { params: { path: { project: projectId }, query } }),
  );
  // Text comes only where it was asked for with `format=csv`.
  if (typeof page === "string") throw new TypeError("blocked requests came as text");
  return page;
}
