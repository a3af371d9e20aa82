import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";

/** Asks the server what a pattern means, and whether it lets an address in. */
export const patternCheckQuery = (pattern: string, tryUrl?: string) =>
  queryOptions({
    queryKey: ["pattern-check", pattern, tryUrl ?? null],
    queryFn: () =>
      unwrap(
        api.POST("/api/v1/origin-patterns/check", { body: { pattern, ...(tryUrl === undefined ? {} : { tryUrl }) } }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The meaning of a pattern while it is typed; `null` before there is anything to ask about. */
export function usePatternCheck(text: string) {
  const typed = text.trim();
  const [pattern] = useDebouncedValue(typed, 200);
  const query = useQuery({ ...patternCheckQuery(pattern), enabled: pattern !== "", placeholderData: keepPreviousData });
  const current = typed === pattern && !query.isPlaceholderData;
  return { check: typed === "" ? null : (query.data ?? null), current, error: query.error };
}
