import type { Check } from "./checks/check.ts";
import { clientAllowed } from "./checks/client-allowed.ts";
import { ipAllowed } from "./checks/ip-allowed.ts";
import { resourceAllowed } from "./checks/resource-allowed.ts";
import { serviceAllowed } from "./checks/service-allowed.ts";
import type { Facts } from "./facts.ts";
import type { Outcome } from "./outcome.ts";

/** The checks that look at what a draft can say, in the order of all checks. */
const DRAFTED: readonly Check[] = Object.freeze([serviceAllowed, resourceAllowed, clientAllowed, ipAllowed]);

/**
 * How an admitted request would have ended with its key's draft in force, limits aside.
 * It has passed all other checks, and no draft changes what they say: so this is what `decide` would say of the drafted key.
 */
export function tryDraft(facts: Facts): Outcome {
  for (const check of DRAFTED) {
    const verdict = check.run(facts);
    if (verdict.kind === "refuse") return verdict.code;
  }
  return "allowed";
}
