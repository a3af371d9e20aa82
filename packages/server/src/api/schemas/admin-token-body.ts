import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

const shape = {
  id: z.string().openapi({ example: "adm_2bV6nYx0QpRt8LkS" }),
  name: field.name("Deployment"),
  role: field.role(),
  display: z.string().openapi({ description: "The value, shortened.", example: "lk_adm_7hRw…2xVd" }),
  expiresAt: field.timeOrNull("When it stops by itself; null: never."),
  createdAt: field.time("When it was made."),
  createdBy: z.string().openapi({ example: "ada@shop.example" }),
  lastUsedAt: field.timeOrNull("When it was last used, to the minute; null: never."),
};

const AdminTokenBody = z.strictObject(shape).openapi("AdminToken");

/** An admin token that was just made, with its value, this once. */
export const CreatedAdminTokenBody = z
  .strictObject({
    ...shape,
    value: z
      .string()
      .openapi({ description: "Shown this once.", example: "lk_adm_7hRwQ2mVxW9cTn4LrXa0bYe5HsKdJp1E3Uf2xVd" }),
  })
  .openapi("CreatedAdminToken");

/** All admin tokens of a project. */
export const AdminTokenListBody = listOf(AdminTokenBody, "AdminTokenList");

/** What a new admin token is made of. */
export const CreateAdminTokenInput = strictFields({
  name: z.string().openapi({ description: "A name for people, 1 to 80 characters.", example: "Deployment" }),
  role: field.role(),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .nullable()
    .optional()
    .openapi({
      description: "When it stops by itself; null: never.",
      example: "2030-01-31T09:00:00Z",
      type: "string",
      format: "date-time",
    }),
}).openapi("CreateAdminToken");
