import { z } from "zod";
import { draftId } from "#app/ids/draft-id.ts";
import type { RestrictionDraft } from "#core/key.ts";

const list = z.array(z.string());

const Draft = z.strictObject({
  id: z.string().refine((text) => draftId.is(text)),
  sinceMs: z.int(),
  services: list.nullable(),
  resources: list.nullable(),
  origins: list,
  userAgents: list,
  ips: list,
  missingOrigin: z.enum(["deny", "allow", "limit"]),
});

/** Reads a draft that was kept as JSON; throws when it is something else, because then the row was damaged. */
export function readDraft(json: string): RestrictionDraft {
  return Draft.parse(JSON.parse(json));
}
