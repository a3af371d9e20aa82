import type { DraftFindings, DraftView } from "#app/drafts/draft-view.ts";
import { presentTime } from "./present-time.ts";

/** A draft with its findings, as they leave the server. */
export function presentDraft({ draft, findings }: DraftView) {
  if (draft === null) return { draft, findings };
  return {
    draft: {
      services: draft.services === null ? null : [...draft.services],
      resources: draft.resources === null ? null : [...draft.resources],
      origins: [...draft.origins],
      userAgents: [...draft.userAgents],
      ips: [...draft.ips],
      missingOrigin: draft.missingOrigin,
    },
    findings: presentFindings(findings),
  };
}

function presentFindings({ sinceMs, requests, wouldRefuse, byOutcome, byOrigin }: DraftFindings) {
  return {
    since: presentTime(sinceMs),
    requests,
    wouldRefuse,
    byOutcome: byOutcome.map((sum) => ({ outcome: sum.outcome, requests: sum.requests })),
    byOrigin: byOrigin.map((sum) => ({
      origin: sum.origin,
      requests: sum.requests,
      wouldRefuse: sum.wouldRefuse,
      codes: sum.codes.map(({ code, requests: times }) => ({ code, requests: times })),
    })),
  };
}
