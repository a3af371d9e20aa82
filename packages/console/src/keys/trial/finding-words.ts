import type { KeyTrial } from "../../api/model.ts";
import { countOf, formatNumber } from "../../words/numbers.ts";
import { originLabel } from "../../words/origins.ts";

type Findings = Pick<NonNullable<KeyTrial["findings"]>, "requests" | "wouldRefuse" | "byOrigin">;

/** What a tried restriction would have done: `It would have refused 17 of 1,204 requests, from partner.example.` */
export function findingWords({ requests, wouldRefuse, byOrigin }: Findings): string {
  if (requests === 0) return "No request has come since, so nothing is known yet.";
  if (wouldRefuse === 0) return `It would have refused none of ${countOf(requests, "request")}.`;
  const [first, ...more] = byOrigin
    .filter((one) => one.wouldRefuse > 0)
    .toSorted((one, other) => other.wouldRefuse - one.wouldRefuse)
    .map(({ origin }) => originLabel(origin).replace(/^https?:\/\//, ""));
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `It would have refused ${formatNumber(wouldRefuse)} of ${countOf(requests, "request")}: ${first ?? ""}${others}.`;
}
