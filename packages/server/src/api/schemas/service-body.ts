import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

const remaining = (description: string, example: number) => z.int().nullable().openapi({ description, example });

const shape = {
  id: z.string().openapi({ example: "maps" }),
  title: z.string().openapi({ example: "Maps" }),
  description: z.string().openapi({ example: "Styles, tiles, fonts, sprites and the map viewer." }),
  enabled: z.boolean().openapi({ example: true }),
  quotaPerDay: z
    .int()
    .nullable()
    .openapi({ description: "Requests per day of the whole project; null: no limit.", example: 25_000 }),
  quotaPerMonth: z
    .int()
    .nullable()
    .openapi({ description: "Requests per month of the whole project; null: no limit.", example: null }),
  ratePerUser: z.number().nullable().openapi({
    description:
      "Requests per second of one user: the quotaUser parameter where sent, else the client IP; null: no limit.",
    example: 1,
  }),
  usedToday: z.int().openapi({ description: "Admitted requests since midnight UTC.", example: 1204 }),
  usedThisMonth: z
    .int()
    .openapi({ description: "Admitted requests since the first of the month, UTC.", example: 30_917 }),
  remainingToday: remaining("What is left of `quotaPerDay`; null: there is none.", 23_796),
  remainingThisMonth: remaining("What is left of `quotaPerMonth`; null: there is none.", 969_083),
  defaults: z
    .strictObject({
      quotaPerDay: z.int().nullable().openapi({ example: 25_000 }),
      quotaPerMonth: z.int().nullable().openapi({ example: null }),
      ratePerUser: z.number().nullable().openapi({ example: 1 }),
    })
    .openapi({ description: "What a project made with the plan of this one begins with; null: no limit." }),
};

/** A service as a project sees it. */
export const ServiceBody = z.strictObject(shape).openapi("Service");

const outcome = z.string().openapi({ description: "`allowed`, or the code of the refusal.", example: "allowed" });
const requests = z.int().openapi({ example: 1204 });
const cost = z.number().openapi({ description: "In the currency of the plan.", example: 0.602 });

/** A service with its requests in a period, by how they ended. */
export const ServiceOverviewBody = z
  .strictObject({
    ...shape,
    from: field.time("The start of the first interval."),
    to: field.time("The end of the last interval."),
    interval: z.enum(["minute", "hour", "day", "month"]).openapi({ example: "hour" }),
    requests,
    keys: z.int().openapi({ description: "Different keys and tokens that these requests were sent with.", example: 3 }),
    cost,
    byOutcome: z.array(z.strictObject({ outcome, requests })),
    rows: z.array(z.strictObject({ start: field.time("The start of the row's interval."), outcome, requests, cost })),
  })
  .openapi("ServiceOverview");

/** What narrows the list of services. */
export const ServiceListQuery = strictFields({
  search: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Part of the id, title or description.", example: "geo" }),
});

/** All services of a project. */
export const ServiceListBody = listOf(ServiceBody, "ServiceList");

/** What can be changed about a service; fields that are left out stay. */
export const ChangeServiceInput = strictFields({
  enabled: z
    .boolean()
    .optional()
    .openapi({ description: "false refuses every request for the service.", example: true }),
  quotaPerDay: z
    .int()
    .nullable()
    .optional()
    .openapi({ description: "Requests per day; null takes the limit away.", example: 25_000 }),
  quotaPerMonth: z
    .int()
    .nullable()
    .optional()
    .openapi({ description: "Requests per month; null takes the limit away.", example: 500_000 }),
  ratePerUser: z.number().nullable().optional().openapi({
    description:
      "Requests per second of one user: the quotaUser parameter where sent, else the client IP; null takes it away.",
    example: 1,
  }),
}).openapi("ChangeService");
