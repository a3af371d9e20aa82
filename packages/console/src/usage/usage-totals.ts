import type { UsageRow } from "../api/model.ts";
import { OTHERS } from "./others.ts";
import type { Dimension } from "./usage-search.ts";

/** Sums over rows. */
export type Totals = {
  readonly requests: number;
  readonly allowed: number;
  readonly refused: number;
  readonly cost: number;
};

/** Everything together. */
export function totalsOf(rows: readonly UsageRow[]): Totals {
  let allowed = 0;
  let refused = 0;
  let cost = 0;
  for (const row of rows) {
    if (row.outcome === "allowed") allowed += row.requests;
    else refused += row.requests;
    cost += row.cost;
  }
  return { requests: allowed + refused, allowed, refused, cost };
}

/** The sums of each value of a dimension, most requests first; what is counted together comes last. */
export function totalsBy(rows: readonly UsageRow[], by: Dimension): readonly (Totals & { readonly value: string })[] {
  const groups = Map.groupBy(rows, (row) => row[by] ?? "");
  return [...groups]
    .map(([value, group]) => Object.assign({ value }, totalsOf(group)))
    .sort((a, b) => isOthers(a) - isOthers(b) || b.requests - a.requests || a.value.localeCompare(b.value));
}

const isOthers = ({ value }: { readonly value: string }) => Number(value === OTHERS);
