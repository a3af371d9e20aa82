import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import type { Delivery } from "../ports/outbox.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { consolePathOf } from "./console-path-of.ts";
import { sentenceOf } from "./sentence-of.ts";

/** An alarm with what became of telling people. */
export type AlarmView = Alarm & {
  readonly sentence: string;
  readonly consolePath: string;
  readonly deliveries: readonly Delivery[];
};

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
  const deliveries = Map.groupBy(await ctx.store.outbox.ofAlarms(items.map(({ id }) => id)), ({ alarmId }) => alarmId);
  return ok({ items: items.map((alarm) => view(alarm, deliveries.get(alarm.id) ?? [])), nextCursor });
}

function view(alarm: Alarm, deliveries: readonly Delivery[]): AlarmView {
  const consolePath = consolePathOf(alarm.projectId, alarm.subject);
  return { ...alarm, sentence: sentenceOf(alarm), consolePath, deliveries };
}
