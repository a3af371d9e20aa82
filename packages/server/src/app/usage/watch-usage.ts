import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import type { LiveListener, LiveUsage } from "./live-usage.ts";

/** Begins to tell a listener, and answers how to stop; `null` when there are too many listeners already. */
export type LiveChannel = (listener: LiveListener) => (() => void) | null;

/** A project's usage as it happens. Every role may watch it; whoever keeps watching asks again from time to time. */
export async function watchUsage(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
  live: LiveUsage,
): Promise<Result<LiveChannel>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  return ok((listener) => live.subscribe(access.value.id, listener));
}
