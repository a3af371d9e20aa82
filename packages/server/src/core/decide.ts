import type { Charges } from "./charge.ts";
import { chargesOf } from "./charges-of.ts";
import { CHECKS } from "./checks/checks.ts";
import type { Facts } from "./facts.ts";
import type { RefusalCode } from "./refusal.ts";

/** Refuse with a code, or admit once `charges` are taken; `null` when nothing is to be taken. */
export type Decision =
  | { readonly kind: "refuse"; readonly code: RefusalCode; readonly sentence?: string }
  | { readonly kind: "admit"; readonly charges: Charges | null };

const ADMIT_FREE: Decision = Object.freeze({ kind: "admit", charges: null });

/** Decides a request by its facts alone: the checks in their order, the first refusal ends it; then what admitting costs. */
export function decide(facts: Facts): Decision {
  for (const check of CHECKS) {
    const verdict = check.run(facts);
    if (verdict.kind === "refuse") return verdict;
  }
  const { credential } = facts;
  if (credential.kind !== "known") throw new Error(`A credential that is ${credential.kind} passed every check`);
  const charges = chargesOf(facts, credential.key, credential.project);
  return charges === null ? ADMIT_FREE : { kind: "admit", charges };
}
