import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { keyRestrictionsShape } from "./key-body.ts";
import { restrictionFields } from "./key-input.ts";

/** A whole restriction to try. */
export const SaveDraftInput = strictFields(restrictionFields).openapi("SaveDraft");

const requests = z.int().openapi({ example: 1204 });
const wouldRefuse = z.int().openapi({ description: "Of them, those the draft would have refused.", example: 17 });

const Findings = z
  .strictObject({
    since: field.time("When the draft was saved: requests are tried on it from then on."),
    requests: requests.openapi({ description: "Requests that were admitted and tried on the draft.", example: 1204 }),
    wouldRefuse,
    byOutcome: z.array(
      z.strictObject({
        outcome: z.string().openapi({ description: "`allowed`, or the code of the refusal.", example: "allowed" }),
        requests,
      }),
    ),
    byOrigin: z.array(
      z
        .strictObject({
          origin: z.string().openapi({
            description: "As it was seen; empty: it was missing. The busiest first; beyond 200 under `(other)`.",
            example: "https://shop.example",
          }),
          requests,
          wouldRefuse,
          codes: z.array(z.strictObject({ code: z.string().openapi({ example: "ORIGIN_NOT_ALLOWED" }), requests })),
        })
        .openapi("DraftOrigin"),
    ),
  })
  .openapi("DraftFindings");

/** A key's draft, and what it would have done. */
export const DraftBody = z
  .strictObject({
    draft: z
      .strictObject(keyRestrictionsShape)
      .nullable()
      .openapi({ description: "The restriction that is tried; null: none." }),
    findings: Findings.nullable().openapi({ description: "null without a draft." }),
  })
  .openapi("KeyDraft");
