import { queryOptions } from "@tanstack/react-query";
import type { Usage } from "../api/model.ts";
import { fetchUsage } from "./fetch-usage.ts";

const HOUR_MS = 3_600_000;

/** The most keys that one question names. */
const MOST_KEYS = 100;

/** The last 24 hours of these keys, hour by hour: a question for each hundred of them. */
export const keySparklinesQueries = (projectId: string, keyIds: readonly string[]) =>
  Array.from({ length: Math.ceil(keyIds.length / MOST_KEYS) }, (_, index) => {
    const key = keyIds.slice(index * MOST_KEYS, (index + 1) * MOST_KEYS).join(",");
    return queryOptions({
      queryKey: ["usage", projectId, "sparklines", key],
      queryFn: () => fetchUsage(projectId, { interval: "hour", groupBy: "key", key }),
      refetchInterval: 30_000,
    });
  });

/** Requests per hour of each key, oldest first, with zeros where nothing was asked. */
export function hourlyByKey(usage: Usage): ReadonlyMap<string, readonly number[]> {
  const fromMs = Date.parse(usage.from);
  const hours = Math.max(1, Math.round((Date.parse(usage.to) - fromMs) / HOUR_MS));
  const byKey = new Map<string, number[]>();
  for (const row of usage.rows) {
    const values = byKey.get(row.key ?? "") ?? Array.from({ length: hours }, () => 0);
    const index = Math.floor((Date.parse(row.start) - fromMs) / HOUR_MS);
    values[index] = (values[index] ?? 0) + row.requests;
    byKey.set(row.key ?? "", values);
  }
  return byKey;
}
