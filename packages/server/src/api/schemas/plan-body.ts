import { z } from "@hono/zod-openapi";

/** What projects get and pay under a plan. */
export const PlanBody = z
  .strictObject({
    id: z.string().openapi({ example: "free" }),
    name: z.string().openapi({ example: "Free" }),
    maxKeys: z.int().nullable().openapi({ description: "Keys besides the default key; null: no limit.", example: 5 }),
    quotaPerDayPerKey: z.int().nullable().openapi({ description: "Requests per day of each key.", example: 1_000 }),
    ratePerSecondPerIp: z.number().nullable().openapi({
      description: "Requests per second of one client address, for each key and service not named in the next field.",
      example: 5,
    }),
    ratePerSecondPerIpByService: z.record(z.string(), z.number()).openapi({ example: { maps: 60 } }),
    pricePerThousand: z
      .record(z.string(), z.number())
      .openapi({ description: "Of 1,000 requests; services that are not named are free.", example: { maps: 0.5 } }),
    creditPerMonth: z.number().nullable().openapi({ description: "What is free in each month.", example: 100 }),
    whenCreditIsUsedUp: z.enum(["suspend", "bill"]).openapi({ example: "suspend" }),
  })
  .openapi("Plan");
