import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { listOf } from "./list-of.ts";

/** A service as a project sees it. */
export const ServiceBody = z
  .strictObject({
    id: z.string().openapi({ example: "maps" }),
    title: z.string().openapi({ example: "Maps" }),
    description: z.string().openapi({ example: "Styles, tiles, fonts, sprites and the map viewer." }),
    enabled: z.boolean().openapi({ example: true }),
    quotaPerDay: z
      .int()
      .nullable()
      .openapi({ description: "Requests per day of the whole project; null: no limit.", example: 25_000 }),
    ratePerUser: z
      .number()
      .nullable()
      .openapi({ description: "Requests per second of one client address; null: no limit.", example: 1 }),
    usedToday: z.int().openapi({ description: "Admitted requests since midnight UTC.", example: 1204 }),
  })
  .openapi("Service");

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
  ratePerUser: z
    .number()
    .nullable()
    .optional()
    .openapi({ description: "Requests per second of one client address; null takes it away.", example: 1 }),
}).openapi("ChangeService");
