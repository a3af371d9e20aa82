import { z } from "@hono/zod-openapi";
import { PlanBody } from "./plan-body.ts";

/** What this installation offers. */
export const SystemBody = z
  .strictObject({
    version: z.string().openapi({ example: "0.1.0" }),
    baseUrl: z
      .string()
      .openapi({ description: "What URLs of this server start with.", example: "https://maps.example.org" }),
    publicUrl: z.string().nullable().openapi({
      description: "The address that the operator gave this server; null: each request's own.",
      example: "https://maps.example.org",
    }),
    database: z.enum(["sqlite", "postgres"]).openapi({ example: "sqlite" }),
    mail: z.boolean().openapi({ description: "Whether mail leaves this server.", example: true }),
    keyless: z
      .strictObject({
        project: z.string().nullable().openapi({
          description: "In whose name they are answered and counted; null: a project that you do not belong to.",
          example: "prj_4mZ0Kq8vTn2LrXa7",
        }),
        services: z.array(z.string()).openapi({ example: ["maps"] }),
        ratePerSecondPerIp: z.number().openapi({ example: 1 }),
      })
      .nullable()
      .openapi({ description: "How requests without a key are answered, for development; null: not at all." }),
    retention: z
      .strictObject({
        minuteDays: z.int().openapi({ example: 8 }),
        hourDays: z.int().openapi({ example: 400 }),
        deletedKeyDays: z.int().openapi({ example: 30 }),
      })
      .openapi({ description: "How long usage by minute and by hour, and deleted keys are kept. Usage by day stays." }),
    plans: z.array(PlanBody),
    styles: z.array(
      z.strictObject({
        id: z.string().openapi({ example: "streets" }),
        name: z.string().openapi({ example: "Streets" }),
        tilesets: z.array(z.string()).openapi({ example: ["world"] }),
      }),
    ),
    tilesets: z.array(
      z.strictObject({
        id: z.string().openapi({ example: "world" }),
        name: z.string().openapi({ example: "World" }),
        kind: z.enum(["vector", "raster"]).openapi({ example: "vector" }),
        minZoom: z.int().openapi({ example: 0 }),
        maxZoom: z.int().openapi({ example: 6 }),
        bounds: z
          .array(z.number())
          .length(4)
          .openapi({ description: "West, south, east, north, in degrees.", example: [-180, -85.0511, 180, 85.0511] }),
        attribution: z.string().openapi({ example: "© OpenStreetMap contributors" }),
      }),
    ),
  })
  .openapi("System");
