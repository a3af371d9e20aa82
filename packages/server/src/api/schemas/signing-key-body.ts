import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

const PEM = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE...\n-----END PUBLIC KEY-----\n";

/** A signing key as it is shown, field by field. */
const shape = {
  id: z.string().openapi({ description: "The `kid` of what it signs.", example: "7K3QX0ZP9A" }),
  name: field.name("Shop server"),
  kind: z.enum(["made", "uploaded", "managed"]).openapi({
    description:
      "Where it came from: made here, uploaded, or kept by the server to sign the tokens that are made here.",
    example: "made",
  }),
  publicKey: z.string().openapi({ description: "EC P-256, in PEM.", example: PEM }),
  createdAt: field.time("When it was made or uploaded."),
  createdBy: z.string().openapi({ description: "Who did.", example: "ada@shop.example" }),
  revokedAt: field.timeOrNull("When it was revoked; null: it was not."),
  status: z.enum(["active", "revoked"]).openapi({ example: "active" }),
};

/** A signing key: its public half. */
export const SigningKeyBody = z.strictObject(shape).openapi("SigningKey");

/** A signing key that was just made or uploaded. */
export const CreatedSigningKeyBody = z
  .strictObject({
    ...shape,
    privateKey: z
      .string()
      .optional()
      .openapi({
        description: "PKCS #8 in PEM, shown this once and kept nowhere; absent for an uploaded key.",
        example: PEM.replaceAll("PUBLIC", "PRIVATE"),
      }),
  })
  .openapi("CreatedSigningKey");

/** All signing keys of a project. */
export const SigningKeyListBody = listOf(SigningKeyBody, "SigningKeyList");

/** What a new signing key is made of. */
export const CreateSigningKeyInput = strictFields({
  name: field.name("Shop server"),
  publicKey: z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .optional()
    .openapi({
      description: "The public half of your own pair, EC P-256, as PEM or JWK. Left out, a pair is made here.",
      example: PEM,
    }),
}).openapi("CreateSigningKey");

/** The secret that addresses are signed with. */
export const SigningSecretBody = z
  .strictObject({
    secret: z.string().openapi({
      description: "64 hexadecimal digits: 32 bytes. Shown this once.",
      example: "9f2c4e0b7a6d1583c0ffee00d15ea5e0aa55aa55aa55aa55aa55aa55aa55aa55",
    }),
    createdAt: field.time("When it was made."),
  })
  .openapi("SigningSecret");
