import type { Outcome } from "#core/outcome.ts";
import type { RefusalCode } from "#core/refusal.ts";
import type { ApartSum } from "../ports/apart-usage-store.ts";
import { apartByOrigin } from "../usage/apart-by-origin.ts";
import type { DraftFindings } from "./draft-view.ts";

/** Adds up what a draft would have said, by outcome and by origin. */
export function findingsOf(sinceMs: number, sums: readonly ApartSum[]): DraftFindings {
  const byOutcome = new Map<Outcome, number>();
  for (const { outcome, requests } of sums) byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + requests);
  const requests = totalOf([...byOutcome].map(([, sum]) => sum));
  return {
    sinceMs,
    requests,
    wouldRefuse: requests - (byOutcome.get("allowed") ?? 0),
    byOutcome: busiestFirst(byOutcome).map(([outcome, sum]) => ({ outcome, requests: sum })),
    byOrigin: apartByOrigin(sums).map((sum) => ({
      origin: sum.origin,
      requests: sum.requests,
      wouldRefuse: sum.requests - (sum.byOutcome.get("allowed") ?? 0),
      codes: codesOf(sum.byOutcome),
    })),
  };
}

function codesOf(byOutcome: ReadonlyMap<Outcome, number>): { code: RefusalCode; requests: number }[] {
  return busiestFirst(byOutcome).flatMap(([code, requests]) => (code === "allowed" ? [] : [{ code, requests }]));
}

function busiestFirst(byOutcome: ReadonlyMap<Outcome, number>): [Outcome, number][] {
  return [...byOutcome].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
}

function totalOf(sums: readonly number[]): number {
  return sums.reduce((total, sum) => total + sum, 0);
}
