import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { changedFields } from "../audit/changed-fields.ts";
import type { AlarmSettings } from "../ports/alarm-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { checkEmails } from "./check-emails.ts";
import { checkEvents } from "./check-events.ts";

/** The settings as they are to be; `events` left out or `null`: all kinds of alarms. */
export type ChangeAlarmSettingsInput = {
  readonly projectId: string;
  readonly emails: readonly string[];
  readonly events?: readonly string[] | null | undefined;
};

/** Sets who is told about alarms by e-mail, and of which. Editors may. */
export async function changeAlarmSettings(
  ctx: AppContext,
  actor: Actor,
  input: ChangeAlarmSettingsInput,
): Promise<Result<AlarmSettings>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const emails = checkEmails(input.emails);
  if (!emails.ok) return emails;
  const events = checkEvents(input.events);
  if (!events.ok) return events;
  const { id, project } = access.value;
  const next: AlarmSettings = { emails: emails.value, events: events.value };
  await ctx.store.transaction(async (repositories) => {
    await repositories.projects.lock(id);
    const changed = changedFields(await repositories.alarms.settings(id), next);
    if (changed === null) return;
    await repositories.alarms.saveSettings(id, next);
    const target = { kind: "project", id, name: project.name } as const;
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId: id, action: "project.change-alarms", target, ...changed }),
    );
  });
  return ok(next);
}
