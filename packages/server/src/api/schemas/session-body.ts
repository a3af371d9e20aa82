import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

const SessionBody = z
  .strictObject({
    id: z.string().openapi({ example: "hS7kQ2mVxW9cTn4LrXa0bYe5" }),
    userAgent: z.string().openapi({
      description: "What the browser calls itself.",
      example: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    }),
    ip: z.string().openapi({ description: "The address from which you signed in.", example: "192.0.2.7" }),
    signedInAt: field.time("When you signed in there."),
    expiresAt: field.time("When it ends by itself."),
    isCurrent: z.boolean().openapi({ description: "Whether it is the session that asks.", example: true }),
  })
  .openapi("Session");

/** Where you are signed in. */
export const SessionListBody = listOf(SessionBody, "SessionList");
