import type { AppContext } from "../app-context.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import type { Delivery } from "../ports/outbox.ts";
import { consolePathOf } from "./console-path-of.ts";
import { sentenceOf } from "./sentence-of.ts";

/** An alarm with what became of telling people. */
export type AlarmView = Alarm & {
  readonly sentence: string;
  readonly consolePath: string;
  readonly deliveries: readonly Delivery[];
};

/** Alarms as they are shown, with their deliveries looked up for all of them at once. */
export async function viewAlarms(ctx: Pick<AppContext, "store">, alarms: readonly Alarm[]): Promise<AlarmView[]> {
  const deliveries = Map.groupBy(await ctx.store.outbox.ofAlarms(alarms.map(({ id }) => id)), ({ alarmId }) => alarmId);
  return alarms.map((alarm) => ({
    ...alarm,
    sentence: sentenceOf(alarm),
    consolePath: consolePathOf(alarm.projectId, alarm.subject),
    deliveries: deliveries.get(alarm.id) ?? [],
  }));
}
