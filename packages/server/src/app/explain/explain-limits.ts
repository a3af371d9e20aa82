import type { Charges } from "#core/charge.ts";
import type { Facts } from "#core/facts.ts";
import { refusalOf } from "#core/refusal.ts";
import type { AppContext } from "../app-context.ts";
import type { LimitState } from "../ports/counter.ts";
import type { ExplainedCheck } from "./explanation.ts";

const ID = "limits";
const TITLE = "Rates, quotas and budget leave room for the request";

/** The last check, which needs the counter: whether every charge could be taken now, and what is left of each. */
export async function explainLimits(
  ctx: Pick<AppContext, "counter">,
  { credential, nowMs }: Facts,
  charges: Charges | null,
): Promise<{ readonly check: ExplainedCheck; readonly states: readonly LimitState[] }> {
  const usual = { id: ID, title: TITLE, code: null, saw: null, setting: null } as const;
  if (credential.kind !== "known") {
    const sentence = "Without a key of this project there is nothing to look at.";
    return { check: { ...usual, result: "skip", sentence }, states: [] };
  }
  if (charges === null) {
    return { check: { ...usual, result: "pass", sentence: "Nothing is limited for this request." }, states: [] };
  }
  const peeked = await ctx.counter.peek(charges, nowMs);
  if (peeked.ok) return { check: { ...usual, result: "pass", sentence: `${TITLE}.` }, states: peeked.states };
  const { code, states } = peeked;
  const spent = states.filter(({ remaining }) => remaining === 0).map(({ policy }) => policy);
  const saw = spent.length === 0 ? null : `used up: ${spent.join(", ")}`;
  return { check: { ...usual, result: "refuse", code, sentence: refusalOf(code).sentence, saw }, states };
}
