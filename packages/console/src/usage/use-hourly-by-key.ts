import { useQueries } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { hourlyByKey, keySparklinesQueries } from "./key-sparklines-query.ts";

/** The requests of these keys in each of the last 24 hours, oldest first; `null` before they are known. */
export function useHourlyByKey(keyIds: readonly string[]): ReadonlyMap<string, readonly number[]> | null {
  const project = useProject();
  const queries = useQueries({ queries: keySparklinesQueries(project.id, keyIds) });
  if (queries.some(({ data }) => data === undefined)) return null;
  return new Map(queries.flatMap(({ data }) => (data === undefined ? [] : Array.from(hourlyByKey(data)))));
}
