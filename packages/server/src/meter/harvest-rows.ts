import type { UsageRow } from "#app/ports/usage-sink.ts";
import { MINUTE_MS } from "./minute.ts";
import type { Tally } from "./tally.ts";
import type { TupleRegistry } from "./tuple-registry.ts";

/** The rows of a tally, each tuple and minute once. */
export function harvestRows(tally: Tally, registry: TupleRegistry): UsageRow[] {
  const sums = new Map<number, Map<number, number>>();
  for (let row = 0; row < tally.size; row += 1) {
    const minute = tally.minuteAt(row);
    const tuples = sums.get(minute) ?? new Map<number, number>();
    sums.set(minute, tuples);
    const tuple = registry.use(tally.tupleAt(row));
    tuples.set(tuple, (tuples.get(tuple) ?? 0) + tally.requestsAt(row));
  }
  return [...sums].flatMap(([minute, tuples]) =>
    Array.from(tuples, ([tuple, requests]) => ({ ...registry.tuple(tuple), minuteMs: minute * MINUTE_MS, requests })),
  );
}
