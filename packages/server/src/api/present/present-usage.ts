import type { UsageReport } from "#app/usage/read-usage.ts";
import { presentTime } from "./present-time.ts";

/** Usage as it leaves the server; a dimension that was not asked for is absent from its rows. */
export function presentUsage({ fromMs, toMs, interval, rows, others }: UsageReport) {
  return {
    from: presentTime(fromMs),
    to: presentTime(toMs),
    interval,
    rows: rows.map(presentRow),
    ...(others === null ? {} : { others }),
  };
}

function presentRow({ startMs, key, service, outcome, origin, requests, cost }: UsageReport["rows"][number]) {
  return {
    start: presentTime(startMs),
    ...(key === undefined ? {} : { key }),
    ...(service === undefined ? {} : { service }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(origin === undefined ? {} : { origin }),
    requests,
    cost,
  };
}
