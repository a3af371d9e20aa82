import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

const type = z.enum(["embed", "map", "server", "snapshot"]).openapi({
  description:
    "What it is for: `embed` embed pages, `map` maps, `server` geocoding and places, `snapshot` static images.",
  example: "map",
});
const restriction = z.enum(["domain", "none"]).openapi({
  description: "Whether it is held to websites.",
  example: "domain",
});

/** A token as it is shown, field by field. */
const shape = {
  id: z.string().openapi({ description: "The token's id; not its value.", example: "tok_5cTn4LrXa0bYe5Hs" }),
  type,
  description: z.string().openapi({ example: "Shop website" }),
  display: z.string().openapi({ description: "The value, shortened.", example: "eyJh…9fQ2" }),
  restriction,
  domains: z.array(z.string()).openapi({ description: "Empty: any website.", example: ["shop.example"] }),
  services: z.array(z.string()).openapi({ description: "What its type may be used for.", example: ["maps"] }),
  signingKey: z.string().openapi({ description: "The signing key that signed it.", example: "7K3QX0ZP9A" }),
  expiresAt: field.timeOrNull("When it stops by itself; null: never."),
  revokedAt: field.timeOrNull("When it was revoked; null: it was not."),
  createdAt: field.time("When it was made."),
  createdBy: z.string().openapi({ description: "Who made it.", example: "ada@shop.example" }),
  status: z.enum(["active", "expired", "revoked"]).openapi({ example: "active" }),
  lastUsedAt: field.timeOrNull("When it was last used, to the minute; null: never."),
  requestsToday: z.int().openapi({ description: "Requests since midnight UTC, refused ones too.", example: 1204 }),
};

const value = z.string().openapi({
  description: "The JWT that requests carry, as `?token=` or in `Authorization: Bearer`.",
  example:
    "eyJhbGciOiJFUzI1NiIsImtpZCI6IjdLM1FYMFpQOUEiLCJ0eXAiOiJKV1QifQ.eyJpc3MiOiJwcmpfNG1aMEtxOHZUbjJMclhhNyJ9.c2ln",
});

/** A token, without its value. */
export const TokenBody = z.strictObject(shape).openapi("Token");

/** A token that was just made, with its value. */
export const CreatedTokenBody = z.strictObject({ ...shape, value }).openapi("CreatedToken");

/** The value of a token. */
export const TokenValueBody = z.strictObject({ value }).openapi("TokenValue");

/** A page of tokens. */
export const TokenListBody = listOf(TokenBody, "TokenList");

/** What a new token is made of. */
export const CreateTokenInput = strictFields({
  type,
  restriction: restriction.optional().openapi({
    description: "Whether it is held to websites; left out, it is when `domains` are given.",
    example: "domain",
  }),
  domains: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({
      description: "The websites, as a list or with commas between.",
      example: "shop.example, *.shop.example",
    }),
  validity: z.union([z.string(), z.number()]).optional().openapi({
    description:
      "How long it holds: `none` (no end; also when left out), 30, 90 or 180 days, or until a time (RFC 3339).",
    example: 90,
  }),
  description: z
    .string()
    .optional()
    .openapi({ description: "For people; up to 200 characters.", example: "Shop website" }),
}).openapi("CreateToken");

/** A token of 30 minutes. */
export const AccessTokenBody = z
  .strictObject({
    accessToken: z
      .string()
      .openapi({ description: "Send it as any other token.", example: "eyJhbGciOiJFUzI1NiJ9.e30.c2ln" }),
    expiresInSeconds: z.int().openapi({ example: 1800 }),
  })
  .openapi("AccessToken");
