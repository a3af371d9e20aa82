import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";

/** A pattern to try. */
export const CheckOriginPatternInput = strictFields({
  pattern: z.string().max(500).openapi({ description: "The pattern as it is typed.", example: "*.shop.example" }),
  tryUrl: z
    .string()
    .max(2_000)
    .optional()
    .openapi({ description: "An address to try it with.", example: "https://www.shop.example/cart" }),
}).openapi("CheckOriginPattern");

const texts = (example: string[]) => z.array(z.string()).openapi({ example });

/** What a pattern lets in, or why it is none. */
export const OriginPatternBody = z
  .union([
    z.strictObject({
      valid: z.literal(true),
      pattern: z.string().openapi({ description: "As it will be kept.", example: "*.shop.example" }),
      words: z.string().openapi({ example: "Every subdomain of shop.example, with http and https." }),
      matches: texts(["https://www.shop.example"]),
      doesNotMatch: texts(["https://shop.example"]),
      tried: z
        .strictObject({ url: z.string(), allowed: z.boolean() })
        .nullable()
        .openapi({ example: { url: "https://www.shop.example/cart", allowed: true } }),
    }),
    z.strictObject({
      valid: z.literal(false),
      message: z
        .string()
        .openapi({ description: "What to write instead.", example: "*.com would let half the web in." }),
      suggestion: z.string().optional().openapi({ example: "*.example.com" }),
    }),
  ])
  .openapi("OriginPattern");
