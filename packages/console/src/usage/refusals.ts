import type { UsageRow } from "../api/model.ts";

/** Refused requests of one key, for one reason, from one origin. */
export type Refusals = {
  readonly key: string;
  readonly outcome: string;
  readonly origin: string;
  readonly requests: number;
};

/** Sums up refused requests by key, reason and origin, most first. */
export function refusalsOf(rows: readonly UsageRow[]): readonly Refusals[] {
  const refused = rows.filter((row) => row.outcome !== "allowed");
  const groups = Map.groupBy(refused, (row) => JSON.stringify([row.key, row.outcome, row.origin]));
  return [...groups.values()]
    .map(([first, ...others]) => ({
      key: first?.key ?? "",
      outcome: first?.outcome ?? "",
      origin: first?.origin ?? "",
      requests: others.reduce((sum, row) => sum + row.requests, first?.requests ?? 0),
    }))
    .sort((a, b) => b.requests - a.requests);
}
