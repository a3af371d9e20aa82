import type { Usage } from "../api/model.ts";
import { startsOf } from "./buckets.ts";

/** The requests of every bar of a period, in order, with zeros where there were none. */
export function requestsPerBar({ from, to, interval, rows }: Usage): readonly number[] {
  const sums = new Map(startsOf(Date.parse(from), Date.parse(to), interval).map((startMs) => [startMs, 0]));
  for (const { start, requests } of rows) {
    const startMs = Date.parse(start);
    sums.set(startMs, (sums.get(startMs) ?? 0) + requests);
  }
  return [...sums.values()];
}
