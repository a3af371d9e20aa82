import type { Explanation, ExplainedCheck } from "../api/model.ts";

/** How a check is shown: the first refusal ends the request, what comes after it would only be asked then. */
export type CheckState = "passed" | "refused" | "would pass" | "would refuse too" | "does not apply" | "not reached";

/** A check with its state. */
export type StatedCheck = { readonly check: ExplainedCheck; readonly state: CheckState };

/** The checks of an explanation in order, each with what became of it. */
export function statedChecks({ checks, key }: Pick<Explanation, "checks" | "key">): readonly StatedCheck[] {
  const ended = checks.findIndex(({ result }) => result === "refuse");
  return checks.map((check, index) => {
    const after = ended !== -1 && index > ended;
    if (check.result === "skip") return { check, state: key === null && after ? "not reached" : "does not apply" };
    if (check.result === "refuse") return { check, state: after ? "would refuse too" : "refused" };
    return { check, state: after ? "would pass" : "passed" };
  });
}
