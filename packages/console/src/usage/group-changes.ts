import type { Usage } from "../api/model.ts";
import { OTHERS } from "./others.ts";
import type { Dimension } from "./usage-search.ts";
import { type Totals, totalsBy } from "./usage-totals.ts";

/** The sums of one value; `before` are its requests in the period before, `null` where they are not known or not compared. */
export type UsageGroup = Totals & { readonly value: string; readonly before: number | null };

const NOTHING = { requests: 0, allowed: 0, refused: 0, cost: 0 } as const;

/**
 * The sums of each value beside those of the period before. Where either period told its busiest values only, a value that is missing
 * there may have been one of the others: then nothing is said about it.
 */
export function groupsWithChanges(usage: Usage, before: Usage | undefined, by: Dimension): readonly UsageGroup[] {
  const groups = totalsBy(usage.rows, by);
  if (before === undefined) return groups.map((group) => Object.assign({ before: null }, group));
  const requestsBefore = new Map(totalsBy(before.rows, by).map(({ value, requests }) => [value, requests]));
  const missing = (before.others ?? 0) > 0 ? null : 0;
  const compared = groups.map((group) =>
    Object.assign({ before: group.value === OTHERS ? null : (requestsBefore.get(group.value) ?? missing) }, group),
  );
  if ((usage.others ?? 0) > 0) return compared;
  const shown = new Set(groups.map(({ value }) => value));
  const gone = [...requestsBefore].filter(([value]) => !shown.has(value) && value !== OTHERS);
  return [...compared, ...gone.map(([value, requests]) => Object.assign({ value, before: requests }, NOTHING))];
}
