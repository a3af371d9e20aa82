import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import type { Delivery } from "../ports/outbox.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { findWebhook } from "./find-webhook.ts";

/** What a webhook was sent or is still to be sent, newest first. Editors may see it. */
export async function listDeliveries(
  ctx: AppContext,
  actor: Actor,
  input: PageInput & { readonly projectId: string; readonly webhookId: string },
): Promise<Result<Page<Delivery>>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const page = readPageInput(input);
  if (!page.ok) return page;
  const webhook = await findWebhook(ctx, access.value.id, input.webhookId);
  if (!webhook.ok) return webhook;
  const { after, limit } = page.value;
  const deliveries = await ctx.store.outbox.ofWebhook(webhook.value.id, after, limit + 1);
  return ok(makePage(deliveries, limit, ({ createdAtMs: atMs, id }) => ({ atMs, id })));
}
