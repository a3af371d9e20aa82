import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

/** Who may use a key, and what for, as it is shown. */
export const keyRestrictionsShape = {
  services: z
    .array(z.string())
    .nullable()
    .openapi({ description: "null: all.", example: ["maps"] }),
  resources: z.array(z.string()).nullable().openapi({ description: "Styles and tilesets; null: all.", example: null }),
  origins: z.array(z.string()).openapi({ description: "Empty: any.", example: ["shop.example", "*.shop.example"] }),
  userAgents: z.array(z.string()).openapi({ description: "Empty: any.", example: [] }),
  ips: z.array(z.string()).openapi({ description: "Empty: any.", example: [] }),
  missingOrigin: z.enum(["deny", "allow", "limit"]).openapi({ example: "deny" }),
};

/** A key as it is shown, field by field. */
const shape = {
  id: field.keyId(),
  name: field.name("Shop website"),
  kind: z.enum(["public", "secret"]).openapi({ example: "public" }),
  isDefault: z.boolean().openapi({ description: "Made with the project, for trying things out.", example: false }),
  display: z.string().openapi({ description: "The value, shortened.", example: "lk_pub_3kTz…9fQ2" }),
  ...keyRestrictionsShape,
  quotaPerDay: z.int().nullable().openapi({ description: "null: what the plan says.", example: null }),
  quotaPerMonth: z.int().nullable().openapi({ description: "null: no limit.", example: null }),
  ratePerSecond: z.number().nullable().openapi({ example: null }),
  ratePerSecondPerIp: z.number().nullable().openapi({ description: "null: what the plan says.", example: 5 }),
  allowInUrl: z.boolean().openapi({ description: "A secret key may stand in a URL.", example: false }),
  requireSignature: z.boolean().openapi({ description: "Only signed addresses are admitted.", example: false }),
  signingSecretAt: field.timeOrNull("When its signing secret was made; null: there is none."),
  enabled: z.boolean().openapi({ example: true }),
  expiresAt: field.timeOrNull("When it stops by itself; null: never."),
  revokedAt: field.timeOrNull("When it was revoked; null: it was not."),
  deletedAt: field.timeOrNull("When it was deleted; null: it was not. It can be brought back for 30 days."),
  createdAt: field.time("When it was made."),
  createdBy: z.string().openapi({ description: "Who made it.", example: "ada@shop.example" }),
  status: z.enum(["active", "disabled", "expired", "revoked", "deleted"]).openapi({ example: "active" }),
  lastUsedAt: field.timeOrNull("When it was last used, to the minute; null: never."),
  requestsToday: z.int().openapi({ description: "Requests since midnight UTC, refused ones too.", example: 1204 }),
};

/** A key, without its value. */
export const KeyBody = z.strictObject(shape).openapi("Key");

const value = z.string().openapi({
  description: "What requests carry. A secret key's value is shown this once.",
  example: "lk_pub_3kTzV8mQ1xWc5RnLd7YbHs0GfJp2EaU4Xk9fQ2",
});

/** A key that was just made, with its value. */
export const CreatedKeyBody = z.strictObject({ ...shape, value }).openapi("CreatedKey");

/** A key that was just rotated, with its new value. */
export const RotatedKeyBody = z
  .strictObject({
    ...shape,
    value,
    previous: z.strictObject({
      retiresAt: field.time("From this moment on the value that the key had is refused."),
      requests: z.int().openapi({ description: "Requests that carried it since the rotation: none yet.", example: 0 }),
    }),
  })
  .openapi("RotatedKey");

/** The value of a public key. */
export const KeyValueBody = z.strictObject({ value }).openapi("KeyValue");

/** A page of keys. */
export const KeyListBody = listOf(KeyBody, "KeyList");
