import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";

/** A request to explain: one of `url`, `curl` and `blocked`. */
export const ExplainInput = strictFields({
  url: z.string().max(8_192).optional().openapi({
    description: "Absolute, of any server, or from the path on.",
    example: "/tiles/world/0/0/0.pbf?key=lk_pub_...",
  }),
  curl: z.string().max(20_000).optional().openapi({ description: "A curl command, as browsers copy it." }),
  blocked: z.string().max(2_100).optional().openapi({ description: "The id of a row of blocked requests." }),
  headers: z
    .record(z.string().max(200), z.string().max(8_192))
    .optional()
    .openapi({ description: "Headers of the request.", example: { Origin: "https://shop.example" } }),
  ip: z.string().max(60).optional().openapi({
    description: "Where the request comes from; your own address when left out.",
    example: "192.0.2.7",
  }),
}).openapi("Explain");

const text = z.string().nullable();

/** What the gate would say now, check by check. */
export const ExplanationBody = z
  .strictObject({
    outcome: z
      .string()
      .openapi({ description: "`allowed`, or the code of the first refusal.", example: "ORIGIN_NOT_ALLOWED" }),
    checks: z.array(
      z
        .strictObject({
          id: z.string().openapi({ example: "client-allowed" }),
          title: z.string().openapi({ example: "The website or app may use the key" }),
          result: z.enum(["pass", "refuse", "skip"]).openapi({ example: "refuse" }),
          code: z.string().optional().openapi({ example: "ORIGIN_NOT_ALLOWED" }),
          sentence: z.string().openapi({ example: "The website or app may use the key." }),
          saw: z.string().optional().openapi({
            description: "What of the request it looked at.",
            example: "https://evil.example, no User-Agent",
          }),
          setting: z
            .strictObject({ kind: z.enum(["key", "service", "project", "plan"]), id: z.string(), field: z.string() })
            .optional()
            .openapi({
              description: "Where a person can change what it looks at.",
              example: { kind: "key", id: "key_9fQ2bW7cYh3DsKe1", field: "origins" },
            }),
        })
        .openapi("ExplainedCheck"),
    ),
    key: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({
        description: "null: no key of this project.",
        example: { id: "key_9fQ2bW7cYh3DsKe1", name: "Shop website" },
      }),
    service: z.string().openapi({ example: "maps" }),
    resource: text.openapi({ description: "The style or tileset that is asked for.", example: "world" }),
    observed: z
      .strictObject({ origin: text, ip: text, userAgent: text })
      .openapi({ example: { origin: "https://evil.example", ip: "192.0.2.7", userAgent: null } }),
    limits: z.array(
      z
        .strictObject({
          policy: z.string().openapi({ example: "key-day" }),
          limit: z.number().openapi({ example: 1000 }),
          remaining: z.number().openapi({ example: 412 }),
          resetSeconds: z.number().openapi({ example: 5400 }),
        })
        .openapi("ExplainedLimit"),
    ),
  })
  .openapi("Explanation");
