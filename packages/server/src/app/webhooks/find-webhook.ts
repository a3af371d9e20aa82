import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import { webhookId } from "../ids/webhook-id.ts";
import type { Webhook } from "../ports/webhook-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** A webhook of this project; one of another project is not there. */
export async function findWebhook(
  ctx: Pick<AppContext, "store">,
  projectId: ProjectId,
  id: string,
): Promise<Result<Webhook>> {
  const webhook = webhookId.is(id) ? await ctx.store.webhooks.find(projectId, id) : null;
  return webhook === null ? refuse.notFound("webhook", id) : ok(webhook);
}
