import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { formatField } from "./format-field.ts";
import { pageFields } from "./page-query.ts";

const time = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .optional();

/** Which refused requests to list. */
export const BlockedQuery = strictFields({
  from: time.openapi({
    description: "The first moment that counts. Left out: 24 hours before `to`.",
    example: "2026-11-20T00:00:00Z",
    type: "string",
    format: "date-time",
  }),
  to: time.openapi({
    description: "The first moment that no longer counts. Left out: now.",
    example: "2026-11-21T00:00:00Z",
    type: "string",
    format: "date-time",
  }),
  key: z
    .string()
    .regex(/^[\w-]{1,64}$/, "the id of a key, as the rows have it")
    .optional()
    .openapi({ description: "Of this key alone.", example: "key_9fQ2bW7cYh3DsKe1" }),
  code: z
    .string()
    .regex(/^[A-Z_]{1,40}$/, "the code of a refusal")
    .optional()
    .openapi({ description: "For this reason alone.", example: "ORIGIN_NOT_ALLOWED" }),
  sort: z.enum(["newest", "most"]).optional().openapi({
    description: "`newest` first when left out; `most`: those with the most requests first.",
    example: "most",
  }),
  ...pageFields,
  cursor: z.string().max(2_000).optional().openapi({ description: "`nextCursor` of the page before." }),
  format: formatField,
});

const Changes = z.record(z.string(), z.unknown());
const keyId = field.keyId();

const RemedyActionBody = z
  .union([
    z.strictObject({
      kind: z.literal("allow-origin").openapi({ description: "`POST .../keys/{key}/allow-origin` with the pattern." }),
      keyId,
      pattern: z.string().openapi({ example: "shop.example" }),
    }),
    z.strictObject({
      kind: z.literal("change-key").openapi({ description: "`PATCH .../keys/{key}` with the changes." }),
      keyId,
      changes: Changes.openapi({ example: { enabled: true } }),
    }),
    z.strictObject({
      kind: z.literal("change-service").openapi({ description: "`PATCH .../services/{service}` with the changes." }),
      service: z.string().openapi({ example: "maps" }),
      changes: Changes.openapi({ example: { enabled: true } }),
    }),
    z.strictObject({
      kind: z.literal("change-project").openapi({ description: "`PATCH` of the project with the changes." }),
      changes: Changes.openapi({ example: { suspended: false } }),
    }),
  ])
  .openapi("RemedyAction");

const BlockedRowBody = z
  .strictObject({
    id: z.string().openapi({
      description: "Stays the same while such requests go on; explain takes it as `blocked`.",
      example: "blk_WyJrZXlfOWZRMmJXN2NZaDNEc0tlMSJd",
    }),
    key: z
      .strictObject({ id: z.string().openapi({ example: "key_9fQ2bW7cYh3DsKe1" }), name: z.string().nullable() })
      .openapi({
        description: "The name is null for a key that is gone for good.",
        example: { id: "key_9fQ2bW7cYh3DsKe1", name: "Shop website" },
      }),
    service: z.string().openapi({ example: "maps" }),
    code: z.string().openapi({ description: "The code of the refusal.", example: "ORIGIN_NOT_ALLOWED" }),
    title: z.string().openapi({ description: "The refusal in words.", example: "Website not allowed" }),
    origin: z.string().nullable().openapi({
      description: "As it was seen; null: it was missing; `(other)`: more origins than are told apart.",
      example: "https://new.shop.example",
    }),
    requests: z.int().openapi({ example: 37 }),
    firstAt: field.time("The first such request in the period, to the minute."),
    lastAt: field.time("The last such request in the period, to the minute."),
    remedy: z.strictObject({
      sentence: z.string().openapi({ example: "If this website is yours, allow new.shop.example for the key." }),
      action: RemedyActionBody.nullable(),
      settled: z.boolean().openapi({
        description: "true: such requests would not be refused for this reason any more.",
        example: false,
      }),
    }),
  })
  .openapi("BlockedRow");

/** A page of refused requests. */
export const BlockedBody = z
  .strictObject({
    from: field.time("The start of the period."),
    to: field.time("The end of the period."),
    items: z.array(BlockedRowBody),
    nextCursor: field.nextCursor(),
  })
  .openapi("Blocked");

/** A website to let use a key. */
export const AllowOriginInput = strictFields({
  origin: z.string().min(1).max(500).openapi({
    description: "An origin as it was seen, or a pattern.",
    example: "https://new.shop.example",
  }),
}).openapi("AllowOrigin");
