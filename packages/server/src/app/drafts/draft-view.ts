import type { DraftedRestrictions } from "#core/key.ts";
import type { Outcome } from "#core/outcome.ts";
import type { RefusalCode } from "#core/refusal.ts";

/** What a draft would have done to the requests that were admitted since it was saved. */
export type DraftFindings = {
  readonly sinceMs: number;
  readonly requests: number;
  readonly wouldRefuse: number;
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly requests: number }[];
  /** The busiest first. */
  readonly byOrigin: readonly {
    readonly origin: string;
    readonly requests: number;
    readonly wouldRefuse: number;
    readonly codes: readonly { readonly code: RefusalCode; readonly requests: number }[];
  }[];
};

/** A key's draft with its findings; both `null` when there is none. */
export type DraftView =
  | { readonly draft: null; readonly findings: null }
  | { readonly draft: DraftedRestrictions; readonly findings: DraftFindings };
