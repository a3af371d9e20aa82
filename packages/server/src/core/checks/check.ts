import type { Facts } from "../facts.ts";
import type { RefusalCode } from "../refusal.ts";

/** What one check says; `skip`: there was nothing to look at (no key, so no restrictions of it). */
export type Verdict = { readonly kind: "pass" } | { readonly kind: "skip" } | Refused;

/** `sentence` says more exactly than the catalogue what to do now. */
type Refused = { readonly kind: "refuse"; readonly code: RefusalCode; readonly sentence?: string };

/** Where a person changes what a check looks at: a field of the key, the service's settings, the project or its plan. */
type CheckedSetting = {
  readonly kind: "key" | "service" | "project" | "plan";
  /** As the management API names it: `origins`. */
  readonly field: string;
};

/** One question about a request. `decide` asks them in order and stops at the first refusal; an explanation asks them all. */
export type Check = {
  /** Stands in the API: `client-allowed`. */
  readonly id: string;
  /** What has to be so, in words for a person. */
  readonly title: string;
  run(facts: Facts): Verdict;
  /** What it looks at that a person can change; absent where nobody can. */
  readonly setting?: CheckedSetting;
  /** What it saw of the request, in words; never a credential. Only explanations ask. */
  saw?(facts: Facts): string;
};

export const PASS: Verdict = Object.freeze({ kind: "pass" });
export const SKIP: Verdict = Object.freeze({ kind: "skip" });

/** A refusal, made once and returned many times. */
export function refuse(code: RefusalCode, sentence?: string): Refused {
  return Object.freeze(sentence === undefined ? { kind: "refuse", code } : { kind: "refuse", code, sentence });
}
