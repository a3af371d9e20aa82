import { strictFields } from "#app/input/strict-fields.ts";
import type { UsageFilter } from "#app/ports/usage-store.ts";
import { REFUSALS, type RefusalCode } from "#core/refusal.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { formatField } from "./format-field.ts";

const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

const OUTCOMES = ["allowed", "refused", ...REFUSAL_CODES] as const;

const listOfWords = (what: string) =>
  z
    .string()
    .regex(/^[\w-]{1,64}(,[\w-]{1,64}){0,99}$/, `up to 100 ${what}, with commas between`)
    .transform((text) => text.split(","));

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
  key: listOfWords("ids of keys").optional().openapi({
    description: "Of these keys alone: up to 100 ids, with commas between.",
    example: "key_9fQ2bW7cYh3DsKe1",
    type: "string",
  }),
  service: listOfWords("ids of services").optional().openapi({
    description: "Of these services alone: up to 100 ids, with commas between.",
    example: "maps,static",
    type: "string",
  }),
  outcome: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(OUTCOMES)).max(OUTCOMES.length))
    .optional()
    .openapi({
      description:
        "With these outcomes alone, commas between: `allowed`, codes of refusals, or `refused` for every refusal.",
      example: "refused",
      type: "string",
    }),
  origin: z.string().max(300).optional().openapi({
    description: "From this origin alone, as the rows have it; empty: where none was sent.",
    example: "https://shop.example",
  }),
  top: z
    .string()
    .regex(/^([1-9]\d?|100)$/, "a whole number from 1 to 100")
    .transform(Number)
    .optional()
    .openapi({
      description:
        "Tell only so many values of the first dimension of `groupBy`, those with the most requests in the period; all others are counted as `(other)`.",
      example: 20,
      type: "integer",
    }),
  format: formatField,
});

/** What the query narrows usage to. */
export function filterOf(
  query: Pick<z.output<typeof UsageQuery>, "key" | "service" | "outcome" | "origin">,
): UsageFilter {
  const { key, service, outcome, origin } = query;
  return { keyIds: key, services: service, outcomes: outcomesOf(outcome), origin };
}

/** `refused` beside some refusals means all of them; beside `allowed`, everything. */
function outcomesOf(outcomes: readonly (typeof OUTCOMES)[number][] | undefined): UsageFilter["outcomes"] {
  if (outcomes === undefined || !outcomes.includes("refused")) return outcomes;
  return outcomes.includes("allowed") ? undefined : "refused";
}

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
    others: z.int().optional().openapi({
      description: "With `top`: how many values are counted as `(other)`.",
      example: 0,
    }),
  })
  .openapi("Usage");
