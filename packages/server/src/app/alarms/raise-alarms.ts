import type { AlarmFinding } from "#core/alarm/alarm.ts";
import { bundle } from "#core/alarm/bundle.ts";
import { dayStartMs } from "#core/day.ts";
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
    const fresh = await find(repositories);
    if (fresh.length === 0) return [];
    const dayMs = dayStartMs(ctx.nowMs());
    const toldToday = await repositories.alarms.causesSince(projectId, dayMs);
    const subject = { kind: "project", id: projectId, name: project.name } as const;
    const { told, kept } = bundle({ project: subject, dayStartMs: dayMs, fresh, toldToday });
    const raised = await keep(ctx, repositories, projectId, told);
    const settings = await repositories.alarms.settings(projectId);
    const webhooks = await repositories.webhooks.list(projectId);
    const receivers = { project, settings, webhooks };
    await repositories.outbox.add(raised.flatMap((alarm) => deliveriesOf(ctx, alarm, receivers)));
    return [...raised, ...(await keep(ctx, repositories, projectId, kept))];
  });
}

/** Those that are alarms from now on: all whose cause was not kept before. */
async function keep(
  ctx: Deps,
  { alarms }: Repositories,
  projectId: ProjectId,
  findings: readonly AlarmFinding[],
): Promise<Alarm[]> {
  const kept: Alarm[] = [];
  for (const finding of findings) {
    const alarm: Alarm = { ...finding, id: alarmId.make(ctx.randomBytes), projectId, atMs: ctx.nowMs() };
    if (await alarms.add(alarm)) kept.push(alarm);
  }
  return kept;
}
