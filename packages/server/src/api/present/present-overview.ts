import type { BusyKey } from "#app/overview/busiest-keys.ts";
import type { Compared } from "#app/overview/compare-counts.ts";
import type { Overview } from "#app/overview/read-overview.ts";
import { presentTime } from "./present-time.ts";

/** A project at a glance, as it leaves the server. */
export function presentOverview({ atMs, today, month, last24Hours, busiestKeys, firstUse }: Overview) {
  return {
    at: presentTime(atMs),
    today: presentCompared(today),
    month: { ...presentCompared(month), forecast: month.forecast },
    last24Hours: presentCompared(last24Hours),
    busiestKeys: busiestKeys.map(presentBusyKey),
    firstUse: { served: firstUse.served, published: firstUse.published },
  };
}

function presentCompared({ requests, refused, before }: Compared) {
  return { requests, refused, before: { requests: before.requests, refused: before.refused } };
}

function presentBusyKey(key: BusyKey) {
  return {
    id: key.id,
    name: key.name,
    kind: key.kind,
    isDefault: key.isDefault,
    status: key.status,
    lastUsedAt: presentTime(key.lastUsedAtMs),
    requestsToday: key.requestsToday,
    refusedToday: key.refusedToday,
    hours: [...key.hours],
  };
}
