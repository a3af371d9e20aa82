import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";

/** The body of a list: a page of items and where the next page starts. */
export function listOf<Item extends z.ZodType>(item: Item, name: string) {
  return z.strictObject({ items: z.array(item), nextCursor: field.nextCursor() }).openapi(name);
}
