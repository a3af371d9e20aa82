import type { Actor } from "../actor.ts";
import { attemptDelivery } from "../alarms/attempt-delivery.ts";
import { CLAIM_MS } from "../alarms/postman.ts";
import type { AppContext } from "../app-context.ts";
import { deliveryId } from "../ids/delivery-id.ts";
import type { ClaimedDelivery, Delivery } from "../ports/outbox.ts";
import type { Webhook } from "../ports/webhook-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { findWebhook } from "./find-webhook.ts";

/** Sends a webhook a test message at once and answers how it went; a test is not tried again. Editors may. */
export async function testWebhook(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly webhookId: string },
): Promise<Result<Delivery>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const { id, project } = access.value;
  const webhook = await findWebhook(ctx, id, input.webhookId);
  if (!webhook.ok) return webhook;
  const claimed = testDelivery(ctx, webhook.value, project.name);
  await ctx.store.outbox.add([claimed]);
  const progress = await attemptDelivery(ctx, claimed);
  return ok({ ...claimed, ...progress });
}

function testDelivery(
  ctx: Pick<AppContext, "nowMs" | "randomBytes">,
  webhook: Webhook,
  projectName: string,
): ClaimedDelivery {
  const { id: webhookId, projectId, url: to } = webhook;
  const nowMs = ctx.nowMs();
  const data = { project: { id: projectId, name: projectName }, sentence: "This is a test: nothing happened." };
  const body = { type: "alarm.test", timestamp: new Date(nowMs).toISOString(), data };
  const progress = {
    status: "waiting",
    attempts: 0,
    lastAttemptAtMs: null,
    responseStatus: null,
    problem: null,
  } as const;
  return {
    ...progress,
    id: deliveryId.make(ctx.randomBytes),
    projectId,
    alarmId: null,
    channel: "webhook",
    webhookId,
    to,
    event: "alarm.test",
    payload: JSON.stringify(body),
    createdAtMs: nowMs,
    nextAttemptAtMs: nowMs,
    claimedUntilMs: nowMs + CLAIM_MS,
  };
}
