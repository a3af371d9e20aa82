import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";

const counts = {
  requests: z.int().openapi({ description: "Refused ones too.", example: 1204 }),
  refused: z.int().openapi({ example: 12 }),
};

const compared = (before: string) => ({
  ...counts,
  before: z.strictObject(counts).openapi({ description: before, example: { requests: 1100, refused: 9 } }),
});

const BusyKeyBody = z
  .strictObject({
    id: field.keyId(),
    name: field.name("Shop website"),
    kind: z.enum(["public", "secret"]).openapi({ example: "public" }),
    isDefault: z.boolean().openapi({ example: false }),
    status: z.enum(["active", "disabled", "expired", "revoked", "deleted"]).openapi({ example: "active" }),
    lastUsedAt: field.timeOrNull("When it was last used, to the minute."),
    requestsToday: z.int().openapi({ description: "Since midnight UTC, refused ones too.", example: 1204 }),
    refusedToday: z.int().openapi({ example: 12 }),
    hours: z
      .array(z.int())
      .openapi({ description: "Requests of each of the last 24 hours, the current one last.", example: [0, 17, 41] }),
  })
  .openapi("BusyKey");

/** A project at a glance. */
export const OverviewBody = z
  .strictObject({
    at: field.time("The moment of these numbers."),
    today: z.strictObject(compared("Yesterday up to the same time.")).openapi({ description: "Since midnight UTC." }),
    month: z
      .strictObject({
        ...compared("The month before up to the same day and hour."),
        forecast: z.int().openapi({
          description: "What the month will end at if each day brings what days brought on average so far.",
          example: 37_324,
        }),
      })
      .openapi({ description: "Since the first of the month, UTC." }),
    last24Hours: z
      .strictObject(compared("The 24 hours before them."))
      .openapi({ description: "The current hour and the 23 before." }),
    busiestKeys: z.array(BusyKeyBody).openapi({ description: "The 5 keys that were sent most today, most first." }),
    firstUse: z
      .strictObject({
        served: z.boolean().openapi({ description: "A request was admitted.", example: true }),
        published: z
          .boolean()
          .openapi({ description: "One from a website, or with another key than the default key.", example: true }),
      })
      .openapi({ description: "In the last 30 days." }),
  })
  .openapi("Overview");
