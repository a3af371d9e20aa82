import type { Facts } from "../facts.ts";
import type { RefusalCode } from "../refusal.ts";

/** What one check says; `skip`: there was nothing to look at (no key, so no restrictions of it). */
export type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "skip" }
  | { readonly kind: "refuse"; readonly code: RefusalCode };

/** One question about a request. `decide` asks them in order and stops at the first refusal; an explanation asks them all. */
export type Check = {
  /** Stands in the API: `client-allowed`. */
  readonly id: string;
  /** What has to be so, in words for a person. */
  readonly title: string;
  run(facts: Facts): Verdict;
};

export const PASS: Verdict = Object.freeze({ kind: "pass" });
export const SKIP: Verdict = Object.freeze({ kind: "skip" });

/** A refusal, made once and returned many times. */
export function refuse(code: RefusalCode): Verdict & { readonly kind: "refuse" } {
  return Object.freeze({ kind: "refuse", code });
}
