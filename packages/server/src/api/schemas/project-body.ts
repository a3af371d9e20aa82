import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";
import { BudgetInput, spendingFields } from "./spending-body.ts";

const quota = (description: string) => z.int().nullable().openapi({ description, example: 100_000 });

const plan = z.strictObject({
  id: z.string().openapi({ example: "free" }),
  name: z.string().openapi({ example: "Free" }),
  maxKeys: z.int().nullable().openapi({ description: "Keys besides the default key; null: no limit.", example: 5 }),
});

const shape = {
  id: field.projectId(),
  name: field.name("Shop"),
  role: field.role().openapi({ description: "What you may do in it.", example: "owner" }),
  plan,
  suspended: z
    .boolean()
    .openapi({ description: "While true, every request of the project's keys is refused.", example: false }),
  keysUsed: z.int().openapi({
    description: "Keys that count toward `plan.maxKeys`: not the default key, no deleted ones.",
    example: 2,
  }),
  defaultKeyId: field.keyId(),
  createdAt: field.time("When it was made."),
  quotaPerDay: quota("Requests per day of all its keys together; null: no limit."),
  quotaPerMonth: quota("Requests per month of all its keys together; null: no limit."),
  usedToday: z.int().openapi({ description: "Admitted requests since midnight UTC.", example: 1204 }),
  usedThisMonth: z
    .int()
    .openapi({ description: "Admitted requests since the first of the month, UTC.", example: 30_917 }),
  ...spendingFields,
};

/** A project. */
export const ProjectBody = z.strictObject(shape).openapi("Project");

/** A project that was just made, with its default key. */
export const CreatedProjectBody = z
  .strictObject({
    ...shape,
    defaultKey: z
      .strictObject({
        id: field.keyId(),
        value: z.string().openapi({ example: "lk_pub_3kTzV8mQ1xWc5RnLd7YbHs0GfJp2EaU4Xk9fQ2" }),
      })
      .openapi({ description: "The key for trying things out. Never use it in public: it has no restrictions." }),
  })
  .openapi("CreatedProject");

/** A page of projects. */
export const ProjectListBody = listOf(ProjectBody, "ProjectList");

const name = z.string().openapi({ description: "A name for people, 1 to 80 characters.", example: "Shop" });
const planId = z.string().openapi({ description: "The id of a plan.", example: "free" });

/** What a new project is made of. */
export const CreateProjectInput = strictFields({
  name,
  plan: planId.optional(),
}).openapi("CreateProject");

/** What can be changed about a project; fields that are left out stay. */
export const ChangeProjectInput = strictFields({
  name: name.optional(),
  plan: planId.optional(),
  suspended: z
    .boolean()
    .optional()
    .openapi({ description: "true stops every key of the project at once.", example: false }),
  quotaPerDay: quota("Requests per day of all its keys together; null takes the limit away.").optional(),
  quotaPerMonth: quota("Requests per month of all its keys together; null takes the limit away.").optional(),
  budget: BudgetInput.nullable()
    .optional()
    .openapi({ description: "What may be spent in a month; null takes the budget away." }),
}).openapi("ChangeProject");
