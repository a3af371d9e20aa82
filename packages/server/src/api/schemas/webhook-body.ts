import { ALARM_EVENTS } from "#core/alarm/alarm.ts";
import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

/** The kinds of alarms that somebody is told of. */
export const eventsField = () =>
  z
    .array(z.enum(ALARM_EVENTS))
    .nullable()
    .openapi({ description: "The kinds of alarms that it is told of; null: all of them.", example: ["quota.reached"] });

const shape = {
  id: z.string().openapi({ example: "whk_2bV6nYx0QpRt8LkS" }),
  url: z
    .string()
    .openapi({ description: "Where messages are posted to.", example: "https://shop.example/hooks/latchkey" }),
  events: eventsField(),
  createdAt: field.time("When it was made."),
  createdBy: z.string().openapi({ example: "ada@shop.example" }),
};

const WebhookBody = z.strictObject(shape).openapi("Webhook");

/** A webhook that was just made, with its secret, this once. */
export const CreatedWebhookBody = z
  .strictObject({
    ...shape,
    secret: z.string().openapi({
      description: "What messages are signed with (Standard Webhooks, HMAC-SHA-256). Shown this once.",
      example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
    }),
  })
  .openapi("CreatedWebhook");

/** All webhooks of a project. */
export const WebhookListBody = listOf(WebhookBody, "WebhookList");

/** What a new webhook is made of. */
export const CreateWebhookInput = strictFields({
  url: z.string().openapi({
    description: "An https:// or http:// address. Addresses that are not public need the operator's leave.",
    example: "https://shop.example/hooks/latchkey",
  }),
  events: z
    .array(z.string())
    .nullable()
    .optional()
    .openapi({ description: `Left out or null: all of ${ALARM_EVENTS.join(", ")}.`, example: ["quota.reached"] }),
}).openapi("CreateWebhook");

/** One message to one receiver. */
export const DeliveryBody = z
  .strictObject({
    id: z.string().openapi({ description: "The `webhook-id` of the message.", example: "msg_9fQ2bW7cYh3DsKe1" }),
    event: z.enum([...ALARM_EVENTS, "alarm.test"]).openapi({ example: "quota.reached" }),
    status: z.enum(["waiting", "delivered", "dead"]).openapi({
      description: "`waiting` for its next attempt, `delivered`, or `dead`: given up after 24 hours.",
      example: "delivered",
    }),
    attempts: z.int().openapi({ example: 1 }),
    createdAt: field.time("When it was made."),
    lastAttemptAt: field.timeOrNull("When it was last tried; null: not yet."),
    nextAttemptAt: field.timeOrNull("When it is tried again; null: it is not."),
    responseStatus: z.int().nullable().openapi({ description: "What the receiver answered.", example: 200 }),
    problem: z.string().nullable().openapi({ description: "Why the last attempt failed.", example: null }),
  })
  .openapi("WebhookDelivery");

/** A page of deliveries. */
export const DeliveryListBody = listOf(DeliveryBody, "WebhookDeliveryList");
