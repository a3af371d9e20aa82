import { z } from "@hono/zod-openapi";
import { PlanBody } from "./plan-body.ts";

/** What this installation offers. */
export const SystemBody = z
  .strictObject({
    version: z.string().openapi({ example: "0.1.0" }),
    baseUrl: z
      .string()
      .openapi({ description: "What URLs of this server start with.", example: "https://maps.example.org" }),
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
