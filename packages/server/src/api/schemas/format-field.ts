import { z } from "@hono/zod-openapi";

/** In which format a table is answered. */
export const formatField = z.enum(["json", "csv"]).optional().openapi({
  description: "`csv` for spreadsheets, as a file; `json` when left out.",
  example: "json",
});
