import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";

/** The query of every list that is read page by page. */
export const pageFields = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, "a whole number from 1 to 100")
    .transform(Number)
    .optional()
    .openapi({
      description: "Items on a page; 50 when left out.",
      example: 50,
      type: "integer",
      minimum: 1,
      maximum: 100,
    }),
  cursor: z.string().max(400).optional().openapi({ description: "`nextCursor` of the page before." }),
};

/** A list without filters. */
export const PageQuery = strictFields(pageFields);
