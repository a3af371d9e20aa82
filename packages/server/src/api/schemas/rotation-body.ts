import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";

/** How to rotate a key. */
export const RotateKeyInput = strictFields({
  graceSeconds: z.int().optional().openapi({
    description:
      "How long the old value keeps working: 0, which ends it at once, to 2,592,000 (30 days); 24 hours when left out.",
    example: 86_400,
  }),
  endPrevious: z.boolean().optional().openapi({
    description:
      "Ends an earlier value that is still in its grace period; without it, such a key is not rotated again.",
    example: false,
  }),
}).openapi("RotateKey");

/** Who still uses the value that a key had before. */
export const RotationBody = z
  .strictObject({
    previous: z
      .strictObject({
        display: z.string().openapi({ description: "The earlier value, shortened.", example: "lk_pub_3kTz…9fQ2" }),
        retiresAt: field.time("From this moment on it is refused."),
        inGrace: z.boolean().openapi({ description: "Whether it still works.", example: true }),
        requests: z.int().openapi({
          description:
            "Requests that carried it since the rotation, also those refused. They count under the key as well.",
          example: 312,
        }),
        lastUsedAt: field.timeOrNull("When it was last sent, to the minute; null: not since the rotation."),
        origins: z.array(
          z
            .strictObject({
              origin: z.string().openapi({
                description: "As it was seen; empty: it was missing.",
                example: "https://shop.example",
              }),
              requests: z.int().openapi({ example: 312 }),
              lastUsedAt: field.time("When it was last sent from there, to the minute."),
            })
            .openapi("RotationOrigin"),
        ),
        byHour: z.array(
          z
            .strictObject({
              start: field.time("The start of the hour."),
              requests: z.int().openapi({ example: 41 }),
            })
            .openapi({ description: "The same requests hour by hour; hours without any are left out." }),
        ),
      })
      .nullable()
      .openapi({ description: "The value that was replaced last; null: the key was never rotated." }),
  })
  .openapi("Rotation");
