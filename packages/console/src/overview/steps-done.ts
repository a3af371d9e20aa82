import type { Overview } from "../api/model.ts";

/** Which of the first three steps are behind somebody. */
export type StepsDone = { readonly seen: boolean; readonly keyMade: boolean; readonly pasted: boolean };

type Facts = {
  readonly mapSeen: boolean;
  readonly keysUsed: number;
  readonly firstUse: Overview["firstUse"] | undefined;
};

/** Reads the ticks off what happened: a page was pasted once a site of its own, or a key of its own, was let in. */
export function stepsDone({ mapSeen, keysUsed, firstUse }: Facts): StepsDone {
  return {
    seen: mapSeen || firstUse?.served === true,
    keyMade: keysUsed > 0,
    pasted: firstUse?.published === true,
  };
}

/** Whether nothing is left to do. */
export function isAllDone({ seen, keyMade, pasted }: StepsDone): boolean {
  return seen && keyMade && pasted;
}
