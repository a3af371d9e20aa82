import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { type AlarmView, viewAlarms } from "./view-alarms.ts";

/** A project's alarms, newest first. Every role may read them. */
export async function listAlarms(
  ctx: AppContext,
  actor: Actor,
  input: PageInput & { readonly projectId: string },
): Promise<Result<Page<AlarmView>>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput(input);
  if (!page.ok) return page;
  const { after, limit } = page.value;
  const alarms = await ctx.store.alarms.list(access.value.id, after, limit + 1);
  const { items, nextCursor } = makePage(alarms, limit, ({ atMs, id }) => ({ atMs, id }));
  return ok({ items: await viewAlarms(ctx, items), nextCursor });
}
