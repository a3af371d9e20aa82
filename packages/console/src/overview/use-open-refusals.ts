import { useEffect, useRef } from "react";
import type { BlockedRow } from "../api/model.ts";

const MOST_SHOWN = 5;

/** The worst refusals that are not settled. One that was shown stays when it settles, so that a click is seen to have helped. */
export function useOpenRefusals(refusals: readonly BlockedRow[]): {
  readonly shown: readonly BlockedRow[];
  readonly more: number;
} {
  const seen = useRef(new Set<string>());
  const open = refusals.filter(({ id, remedy }) => !remedy.settled || seen.current.has(id));
  const shown = open.slice(0, MOST_SHOWN);
  useEffect(() => {
    for (const { id } of shown) seen.current.add(id);
  });
  return { shown, more: open.length - shown.length };
}
