import type { ServiceOverview } from "#app/services/read-service.ts";
import type { ServiceView } from "#app/services/service-view.ts";
import { presentTime } from "./present-time.ts";

/** A service as it leaves the server. */
export function presentService(service: ServiceView) {
  return {
    id: service.id,
    title: service.title,
    description: service.description,
    enabled: service.enabled,
    quotaPerDay: service.quotaPerDay,
    quotaPerMonth: service.quotaPerMonth,
    ratePerUser: service.ratePerUser,
    usedToday: service.usedToday,
    usedThisMonth: service.usedThisMonth,
    remainingToday: service.remainingToday,
    remainingThisMonth: service.remainingThisMonth,
    defaults: {
      quotaPerDay: service.defaults.quotaPerDay,
      quotaPerMonth: service.defaults.quotaPerMonth,
      ratePerUser: service.defaults.ratePerUser,
    },
  };
}

/** A service with its use in a period. */
export function presentServiceOverview({ period, keys, ...service }: ServiceOverview) {
  const { fromMs, toMs, interval, rows } = period;
  const byOutcome = new Map<string, number>();
  for (const { outcome = "allowed", requests } of rows)
    byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + requests);
  return {
    ...presentService(service),
    from: presentTime(fromMs),
    to: presentTime(toMs),
    interval,
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    keys,
    cost: rows.reduce((sum, { cost }) => sum + cost, 0),
    byOutcome: [...byOutcome].map(([outcome, requests]) => ({ outcome, requests })),
    rows: rows.map(({ startMs, outcome = "allowed", requests, cost }) => ({
      start: presentTime(startMs),
      outcome,
      requests,
      cost,
    })),
  };
}
