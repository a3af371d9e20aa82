import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { accountFields } from "./account-fields.ts";
import { field } from "./field.ts";

/** Who is asking, and where they may act. */
export const MeBody = z
  .strictObject({
    actor: z.strictObject({
      kind: z.enum(["account", "admin-token", "root"]).openapi({ example: "account" }),
      name: z.string().openapi({ example: "Ada" }),
      email: z.string().optional().openapi({ description: "Of a person.", example: "ada@shop.example" }),
    }),
    projects: z.array(z.strictObject({ id: field.projectId(), name: field.name("Shop"), role: field.role() })).openapi({
      description: "The newest 100 projects; `GET /api/v1/projects` lists all of them.",
    }),
  })
  .openapi("Me");

/** What you can change about yourself. */
export const ChangeMeInput = strictFields({ name: accountFields.name() }).openapi("ChangeMe");
