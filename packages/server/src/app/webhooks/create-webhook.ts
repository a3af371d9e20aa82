import type { Actor } from "../actor.ts";
import { checkEvents } from "../alarms/check-events.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { webhookId } from "../ids/webhook-id.ts";
import type { Webhook } from "../ports/webhook-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkWebhookUrl } from "./check-webhook-url.ts";
import { makeWebhookSecret, WEBHOOK_SEAL } from "./webhook-secret.ts";

/** What a webhook is made of; `events` left out or `null`: all kinds of alarms. */
export type CreateWebhookInput = {
  readonly projectId: string;
  readonly url: string;
  readonly events?: readonly string[] | null | undefined;
};

/** A webhook just made, with the secret its messages are signed with: the only time it is seen. */
export type CreatedWebhook = Webhook & { readonly secret: string };

const MOST_WEBHOOKS = 20;

/** Adds an address that is told about the project's alarms. Editors may. */
export async function createWebhook(
  ctx: AppContext,
  actor: Actor,
  input: CreateWebhookInput,
): Promise<Result<CreatedWebhook>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const url = checkWebhookUrl(input.url, ctx.couriers.webhook);
  if (!url.ok) return url;
  const events = checkEvents(input.events);
  if (!events.ok) return events;
  const { id: projectId } = access.value;
  const secret = makeWebhookSecret(ctx.randomBytes);
  const id = webhookId.make(ctx.randomBytes);
  const made = { createdAtMs: ctx.nowMs(), createdBy: describeActor(actor).name };
  const webhook: Webhook = { id, projectId, url: url.value, events: events.value, ...made };
  const isKept = await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(projectId);
    if ((await repositories.webhooks.list(projectId)).length >= MOST_WEBHOOKS) return false;
    await repositories.webhooks.add(webhook, ctx.vault.sealText(WEBHOOK_SEAL, secret));
    const target = { kind: "webhook", id, name: new URL(webhook.url).origin } as const;
    const after = { url: target.name, events: webhook.events };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "webhook.create", target, before: null, after }),
    );
    return true;
  });
  if (!isKept) return refuse.conflict(`The project has ${MOST_WEBHOOKS} webhooks, and no more fit. Delete one first.`);
  return ok({ ...webhook, secret });
}
