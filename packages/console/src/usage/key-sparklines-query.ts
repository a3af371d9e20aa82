import { queryOptions } from "@tanstack/react-query";
import type { Usage } from "../api/model.ts";
import { fetchUsage } from "./fetch-usage.ts";

const HOUR_MS = 3_600_000;

/** The last 24 hours of every key, hour by hour. */
export const keySparklinesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["usage", projectId, "sparklines"],
    queryFn: () => fetchUsage(projectId, { interval: "hour", groupBy: "key" }),
    refetchInterval: 30_000,
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
