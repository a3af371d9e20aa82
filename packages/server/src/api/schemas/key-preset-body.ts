import { z } from "@hono/zod-openapi";
import { listOf } from "./list-of.ts";

/** A name for restrictions that go together. */
const KeyPresetBody = z
  .strictObject({
    id: z.enum(["map-tiles", "rest", "browser", "server"]).openapi({ example: "map-tiles" }),
    title: z.string().openapi({ example: "Map tiles key" }),
    description: z.string().openapi({ example: "Shows maps in browsers and apps, and nothing else." }),
    fields: z
      .strictObject({
        kind: z.enum(["public", "secret"]).openapi({ example: "public" }),
        services: z
          .array(z.string())
          .optional()
          .openapi({ example: ["maps"] }),
        missingOrigin: z.enum(["deny", "allow", "limit"]).optional().openapi({ example: "deny" }),
        allowInUrl: z.boolean().optional().openapi({ example: false }),
      })
      .openapi({ description: "What it says about a key; what a call says itself wins." }),
  })
  .openapi("KeyPreset");

/** All presets. */
export const KeyPresetListBody = listOf(KeyPresetBody, "KeyPresetList");
