import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { webhookId } from "../ids/webhook-id.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Takes a webhook away at once; what it was still to be sent goes with it. Editors may. */
export async function deleteWebhook(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly webhookId: string },
): Promise<Result<null>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const { webhookId: id } = input;
  if (!webhookId.is(id)) return refuse.notFound("webhook", id);
  const gone = await ctx.store.transaction(async (repositories) => {
    const webhook = await repositories.webhooks.remove(projectId, id);
    if (webhook === null) return false;
    const target = { kind: "webhook", id, name: new URL(webhook.url).origin } as const;
    const before = { url: target.name, events: webhook.events };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "webhook.delete", target, before, after: null }),
    );
    return true;
  });
  return gone ? ok(null) : refuse.notFound("webhook", id);
}
