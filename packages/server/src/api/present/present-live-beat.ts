import type { LiveBeat } from "#app/usage/live-usage.ts";
import { presentTime } from "./present-time.ts";

/** One event of live usage as it leaves the server. */
export function presentLiveBeat({ atMs, rows }: LiveBeat) {
  return {
    at: presentTime(atMs),
    rows: rows.map(({ keyId, service, outcome, origin, requests }) => ({
      key: keyId,
      service,
      outcome,
      origin,
      requests,
    })),
  };
}
