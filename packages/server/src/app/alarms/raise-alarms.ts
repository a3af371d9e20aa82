import type { AlarmFinding } from "#core/alarm/alarm.ts";
import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import { alarmId } from "../ids/alarm-id.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import type { Repositories } from "../ports/store.ts";
import { deliveriesOf } from "./deliveries-of.ts";

type Deps = Pick<AppContext, "store" | "nowMs" | "randomBytes">;

/**
 * Keeps what `find` found as alarms, each cause once, together with a delivery to everybody who wants to be told: all in one transaction.
 * The project is held meanwhile, so that of two nodes that find the same one waits and finds it told. Answers the new alarms.
 */
export async function raiseAlarms(
  ctx: Deps,
  projectId: ProjectId,
  find: (repositories: Repositories) => Promise<readonly AlarmFinding[]> | readonly AlarmFinding[],
): Promise<readonly Alarm[]> {
  return ctx.store.transaction(async (repositories) => {
    const project = await repositories.projects.lock(projectId);
    if (project === null) return [];
    const raised: Alarm[] = [];
    for (const finding of await find(repositories)) {
      const alarm: Alarm = { ...finding, id: alarmId.make(ctx.randomBytes), projectId, atMs: ctx.nowMs() };
      if (await repositories.alarms.add(alarm)) raised.push(alarm);
    }
    if (raised.length > 0) {
      const settings = await repositories.alarms.settings(projectId);
      const webhooks = await repositories.webhooks.list(projectId);
      const receivers = { project, settings, webhooks };
      await repositories.outbox.add(raised.flatMap((alarm) => deliveriesOf(ctx, alarm, receivers)));
    }
    return raised;
  });
}
