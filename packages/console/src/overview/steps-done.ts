import type { UsageRow } from "../api/model.ts";

/** Which of the first three steps are behind somebody. */
export type StepsDone = { readonly seen: boolean; readonly keyMade: boolean; readonly pasted: boolean };

type Facts = {
  readonly mapSeen: boolean;
  readonly keysUsed: number;
  readonly defaultKeyId: string;
  /** Requests by key, outcome and origin. */
  readonly rows: readonly UsageRow[];
};

/** Reads the ticks off what happened: a page was pasted once a site of its own, or a key of its own, was let in. */
export function stepsDone({ mapSeen, keysUsed, defaultKeyId, rows }: Facts): StepsDone {
  const allowed = rows.filter((row) => row.outcome === "allowed");
  return {
    seen: mapSeen || allowed.length > 0,
    keyMade: keysUsed > 0,
    pasted: allowed.some((row) => (row.origin ?? "") !== "" || (row.key ?? "") !== defaultKeyId),
  };
}
