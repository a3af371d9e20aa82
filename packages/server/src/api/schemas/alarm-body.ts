import { ALARM_EVENTS } from "#core/alarm/alarm.ts";
import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";
import { eventsField } from "./webhook-body.ts";

const AlarmBody = z
  .strictObject({
    id: z.string().openapi({ example: "alm_9fQ2bW7cYh3DsKe1" }),
    at: field.time("When it was raised."),
    event: z.enum(ALARM_EVENTS).openapi({ example: "quota.reached" }),
    sentence: z.string().openapi({
      description: "What happened, for a person.",
      example: "The key “Website” used all 1,000 requests of this day; further ones are refused.",
    }),
    subject: z.strictObject({
      kind: z.enum(["key", "service", "project", "admin-token"]).openapi({ example: "key" }),
      id: z.string().openapi({ example: "key_9fQ2bW7cYh3DsKe1" }),
      name: z.string().openapi({ example: "Website" }),
    }),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).openapi({
      description: "The numbers and names behind it.",
      example: { limit: 1000, used: 1000, period: "day" },
    }),
    consolePath: z.string().openapi({
      description: "The page of the console that mends it.",
      example: "/console/p/prj_4mZ0Kq8vTn2LrXa7/keys/key_9fQ2bW7cYh3DsKe1",
    }),
    deliveries: z
      .array(
        z.strictObject({
          channel: z.enum(["webhook", "email"]).openapi({ example: "email" }),
          to: z
            .string()
            .openapi({ description: "An e-mail address, or a webhook's host.", example: "ada@shop.example" }),
          status: z.enum(["waiting", "delivered", "dead"]).openapi({ example: "delivered" }),
          at: field.timeOrNull("When it was last tried; null: not yet."),
        }),
      )
      .openapi({ description: "Who was told; empty: nobody asked to be." }),
  })
  .openapi("Alarm");

/** A page of alarms. */
export const AlarmListBody = listOf(AlarmBody, "AlarmList");

/** Who is told about alarms by e-mail. */
export const AlarmSettingsBody = z
  .strictObject({
    emails: z.array(z.string()).openapi({ description: "At most 20 addresses.", example: ["ada@shop.example"] }),
    events: eventsField(),
  })
  .openapi("AlarmSettings");

/** The same settings as they are to be. */
export const ChangeAlarmSettingsInput = strictFields({
  emails: z.array(z.string()).openapi({ description: "At most 20 addresses.", example: ["ada@shop.example"] }),
  events: z
    .array(z.string())
    .nullable()
    .optional()
    .openapi({ description: "Left out or null: all kinds of alarms.", example: null }),
}).openapi("ChangeAlarmSettings");
