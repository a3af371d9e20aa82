import { z } from "@hono/zod-openapi";

/** What a person says about themselves. */
export const accountFields = {
  name: () => z.string().trim().min(1).max(80).openapi({ description: "Your name.", example: "Ada" }),
  password: () =>
    z.string().min(10).max(128).openapi({ description: "10 to 128 characters.", example: "correct horse battery" }),
};
