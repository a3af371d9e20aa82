import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { accountFields } from "./account-fields.ts";
import { field } from "./field.ts";

/** Whether the first account is still to be made. */
export const SetupStateBody = z.strictObject({ needed: z.boolean().openapi({ example: false }) }).openapi("SetupState");

/** What the first account is made of. */
export const SetupInput = strictFields({
  token: z
    .string()
    .min(1)
    .max(200)
    .openapi({ description: "Stands in the link that the server printed at its first start.", example: "Qk3…" }),
  name: accountFields.name(),
  email: z.email().max(200).openapi({ description: "What you sign in with.", example: "ada@shop.example" }),
  password: accountFields.password(),
}).openapi("Setup");

/** The first project. */
export const SetupDoneBody = z.strictObject({ projectId: field.projectId() }).openapi("SetupDone");
