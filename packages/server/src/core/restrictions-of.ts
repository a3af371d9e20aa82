import type { DraftedRestrictions, RestrictionDraft } from "./key.ts";

/** What a draft would put in force. */
export function restrictionsOf(draft: RestrictionDraft): DraftedRestrictions {
  const { services, resources, origins, userAgents, ips, missingOrigin } = draft;
  return { services, resources, origins, userAgents, ips, missingOrigin };
}
