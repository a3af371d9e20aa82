import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";
import { pageFields } from "./page-query.ts";

const fields = z.record(z.string(), z.unknown()).nullable();

const AuditEntryBody = z
  .strictObject({
    id: z.string().openapi({ example: "42" }),
    at: field.time("When it happened."),
    actor: z.strictObject({
      kind: z.enum(["root", "admin-token", "account", "system"]).openapi({ example: "account" }),
      id: z.string().nullable().openapi({ example: "hS7kQ2mVxW9cTn4LrXa0bYe5" }),
      name: z.string().openapi({ example: "ada@shop.example" }),
    }),
    action: z.string().openapi({ description: "The thing, a dot, the verb.", example: "key.change" }),
    target: z.strictObject({
      kind: z
        .enum(["project", "service", "key", "admin-token", "webhook", "token", "signing-key", "member", "invitation"])
        .openapi({ example: "key" }),
      id: z.string().openapi({ example: "key_9fQ2bW7cYh3DsKe1" }),
      name: z.string().openapi({ example: "Shop website" }),
    }),
    from: z.string().nullable().openapi({ description: "The client's address.", example: "192.0.2.7" }),
    before: fields.openapi({
      description: "The fields that changed, as they were; null: there was nothing before.",
      example: { origins: [] },
    }),
    after: fields.openapi({
      description: "The same fields, as they are now; null: nothing is left.",
      example: { origins: ["shop.example"] },
    }),
  })
  .openapi("AuditEntry");

/** A page of the audit, newest first. */
export const AuditListBody = listOf(AuditEntryBody, "AuditList");

const time = (description: string) =>
  z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional()
    .openapi({ description, example: "2026-11-20T00:00:00Z", type: "string", format: "date-time" });

// PostgreSQL takes no NUL in a text.
const text = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .refine((part) => !part.includes("\u0000"), "must not have a NUL character in it")
    .optional()
    .openapi({ description, example });

/** Which part of the audit to read. */
export const AuditQuery = strictFields({
  action: text("What happened: `key.change`; or `key` for all that happened to keys.", "key.change"),
  target: text("The id of what it happened to.", "key_9fQ2bW7cYh3DsKe1"),
  actor: text("Who did it: an id, an e-mail address, an admin token's name, `root token`.", "ada@shop.example"),
  from: time("The first moment that counts."),
  to: time("The first moment that no longer counts."),
  ...pageFields,
});
