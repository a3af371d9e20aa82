import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { Webhook } from "../ports/webhook-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** A project's webhooks, newest first, without their secrets. Editors may see them: an address can hold a secret of its receiver. */
export async function listWebhooks(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly Webhook[]>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  return ok(await ctx.store.webhooks.list(access.value.id));
}
