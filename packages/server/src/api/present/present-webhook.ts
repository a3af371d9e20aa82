import type { Webhook } from "#app/ports/webhook-store.ts";
import type { CreatedWebhook } from "#app/webhooks/create-webhook.ts";
import { presentTime } from "./present-time.ts";

/** A webhook as it leaves the server: everything but its secret. */
export function presentWebhook({ id, url, events, createdAtMs, createdBy }: Webhook) {
  return { id, url, events: events === null ? null : [...events], createdAt: presentTime(createdAtMs), createdBy };
}

/** A webhook that was just made: the only time that its secret goes along. */
export function presentCreatedWebhook(webhook: CreatedWebhook) {
  return { ...presentWebhook(webhook), secret: webhook.secret };
}
