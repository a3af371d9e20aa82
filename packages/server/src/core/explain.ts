import type { Charges } from "./charge.ts";
import { chargesOf } from "./charges-of.ts";
import type { Check, Verdict } from "./checks/check.ts";
import { CHECKS } from "./checks/checks.ts";
import type { Facts } from "./facts.ts";

/** A check and what it says about one request. */
export type CheckedFacts = { readonly check: Check; readonly verdict: Verdict };

/** Every check's verdict in order, and what admitting would cost; `null` where there is no key or nothing to take. */
export type Explanation = { readonly checks: readonly CheckedFacts[]; readonly charges: Charges | null };

/** Runs what `decide` runs, and goes on where it would stop. */
export function explain(facts: Facts): Explanation {
  const { credential } = facts;
  return {
    checks: CHECKS.map((check) => ({ check, verdict: check.run(facts) })),
    charges: credential.kind === "known" ? chargesOf(facts, credential.key, credential.project) : null,
  };
}
