import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";

/** How much traffic to look at. */
export const SuggestedOriginsQuery = strictFields({
  days: z
    .string()
    .regex(/^\d{1,3}$/, "a whole number from 1 to 366")
    .transform(Number)
    .optional()
    .openapi({
      description: "Days until now; 30 when left out.",
      example: 30,
      type: "integer",
      minimum: 1,
      maximum: 366,
    }),
});

const requests = z.int().openapi({ example: 1204 });
const share = z.number().openapi({ description: "Of all requests that were served, 0 to 1.", example: 0.97 });

/** What a key could be restricted to. */
export const SuggestedOriginsBody = z
  .strictObject({
    from: field.time("The start of the traffic that was looked at."),
    to: field.time("Its end."),
    requests: z.int().openapi({ description: "Requests that were served in that time.", example: 1241 }),
    patterns: z.array(
      z
        .strictObject({
          pattern: z.string().openapi({ example: "*.shop.example" }),
          requests,
          share,
          origins: z.array(z.string()).openapi({
            description: "What it was made of, most used first, 20 at most.",
            example: ["https://www.shop.example"],
          }),
          isLocal: z
            .boolean()
            .openapi({ description: "A developer's own machine: better on a key of its own.", example: false }),
        })
        .openapi("SuggestedOrigin"),
    ),
    leftOut: z.array(
      z
        .strictObject({
          origin: z
            .string()
            .nullable()
            .openapi({ description: "null: it was missing.", example: "https://copy.example" }),
          requests,
          share,
          reason: z.enum(["missing", "not-a-website", "many-others", "rare"]).openapi({ example: "rare" }),
        })
        .openapi("LeftOutOrigin"),
    ),
  })
  .openapi("SuggestedOrigins");
