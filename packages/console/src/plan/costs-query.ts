import { queryOptions } from "@tanstack/react-query";
import { fetchUsage } from "../usage/fetch-usage.ts";

/** What one service did and cost in a month. */
export type ServiceCost = { readonly requests: number; readonly cost: number };

/** This month's admitted requests and their cost, by service. */
export const costsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["costs", projectId],
    queryFn: async (): Promise<ReadonlyMap<string, ServiceCost>> => {
      const now = new Date();
      const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)).toISOString();
      const { rows } = await fetchUsage(projectId, { from, interval: "month", groupBy: "service,outcome" });
      const costs = new Map<string, ServiceCost>();
      for (const { service = "", outcome, requests, cost } of rows) {
        if (outcome !== "allowed") continue;
        const sum = costs.get(service) ?? { requests: 0, cost: 0 };
        costs.set(service, { requests: sum.requests + requests, cost: sum.cost + cost });
      }
      return costs;
    },
    refetchInterval: 15_000,
  });
