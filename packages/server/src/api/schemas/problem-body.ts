import { z } from "@hono/zod-openapi";
import { API_PROBLEMS } from "../api-problem.ts";

/** Every "no", as RFC 9457 wants it. */
export const ProblemBody = z
  .strictObject({
    type: z
      .string()
      .openapi({ description: "A page about the code, on this server.", example: "/docs/refusals/INVALID_INPUT" }),
    title: z.string().openapi({ example: API_PROBLEMS.INVALID_INPUT.title }),
    status: z.int().openapi({ example: 400 }),
    detail: z.string().openapi({
      description: "One sentence that says what to do.",
      example: '"orgins" is not a known field; did you mean "origins"?',
    }),
    code: z.enum(Object.keys(API_PROBLEMS)).openapi({ example: "INVALID_INPUT" }),
    requestId: z.string().openapi({ description: "Stands in the server's log.", example: "req_1f8Tq0ZbN4cWm9Yx" }),
    field: z.string().optional().openapi({ description: "The field that is wrong.", example: "orgins" }),
    suggestion: z.string().optional().openapi({ description: "What was most likely meant.", example: "origins" }),
  })
  .openapi("Problem");
