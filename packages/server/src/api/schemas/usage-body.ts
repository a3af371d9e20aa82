import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { formatField } from "./format-field.ts";

const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

const time = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .optional();

const period = {
  from: time.openapi({
    description:
      "The first moment that counts; moved back to the start of its interval. Left out: 24 hours before `to`.",
    example: "2026-11-20T00:00:00Z",
    type: "string",
    format: "date-time",
  }),
  to: time.openapi({
    description: "The first moment that no longer counts; moved on to the end of its interval. Left out: now.",
    example: "2026-11-21T00:00:00Z",
    type: "string",
    format: "date-time",
  }),
  interval: z.enum(["minute", "hour", "day", "month"]).optional().openapi({
    description: "How long each row lasts; `hour` when left out.",
    example: "hour",
  }),
};

/** Which requests to count. */
export const UsagePeriodQuery = strictFields(period);

/** Which requests to count, and how to split them. */
export const UsageQuery = strictFields({
  ...period,
  groupBy: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(DIMENSIONS)))
    .optional()
    .openapi({
      description: "What to split by: `key`, `service`, `outcome`, `origin`, with commas between.",
      example: "service,outcome",
      type: "string",
    }),
  key: z
    .string()
    .regex(/^[\w-]{1,64}(,[\w-]{1,64}){0,99}$/, "up to 100 ids of keys, with commas between")
    .transform((text) => text.split(","))
    .optional()
    .openapi({
      description: "Of these keys alone: up to 100 ids, with commas between.",
      example: "key_9fQ2bW7cYh3DsKe1",
      type: "string",
    }),
  format: formatField,
});

/** Exact sums of requests. */
export const UsageBody = z
  .strictObject({
    from: field.time("The start of the first interval."),
    to: field.time("The end of the last interval."),
    interval: z.enum(["minute", "hour", "day", "month"]).openapi({ example: "hour" }),
    rows: z.array(
      z
        .strictObject({
          start: field.time("The start of the row's interval."),
          key: z
            .string()
            .optional()
            .openapi({ description: "A key's id; empty: no key that is known.", example: "key_9fQ2bW7cYh3DsKe1" }),
          service: z.string().optional().openapi({ example: "maps" }),
          outcome: z
            .string()
            .optional()
            .openapi({ description: "`allowed`, or the code of the refusal.", example: "allowed" }),
          origin: z
            .string()
            .optional()
            .openapi({ description: "As it was seen; empty: it was missing.", example: "https://shop.example" }),
          requests: z.int().openapi({ example: 1204 }),
          cost: z.number().openapi({ description: "In the currency of the plan.", example: 0.602 }),
        })
        .openapi("UsageRow"),
    ),
  })
  .openapi("Usage");
