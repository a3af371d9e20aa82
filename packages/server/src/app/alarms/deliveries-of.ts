import type { Project } from "#core/project.ts";
import type { AppContext } from "../app-context.ts";
import { deliveryId } from "../ids/delivery-id.ts";
import type { Alarm, AlarmSettings } from "../ports/alarm-store.ts";
import type { Delivery } from "../ports/outbox.ts";
import type { Webhook } from "../ports/webhook-store.ts";
import { alarmPayload } from "./alarm-payload.ts";

/** Who may want to be told. */
export type Receivers = {
  readonly project: Pick<Project, "id" | "name">;
  readonly settings: AlarmSettings;
  readonly webhooks: readonly Webhook[];
};

/** A delivery of an alarm to every webhook and e-mail address that asked for its kind. */
export function deliveriesOf(
  ctx: Pick<AppContext, "randomBytes">,
  alarm: Alarm,
  { project, settings, webhooks }: Receivers,
): Delivery[] {
  // Who wants a kind of alarms wants to know as well that there are more of it.
  const about = alarm.event === "alarms.more" ? alarm.facts["event"] : alarm.event;
  const wants = ({ events }: { readonly events: Webhook["events"] }) =>
    events === null || events.some((event) => event === about);
  const payload = JSON.stringify(alarmPayload(alarm, project));
  const same = { ...NEW, projectId: alarm.projectId, alarmId: alarm.id, event: alarm.event, payload };
  const times = { createdAtMs: alarm.atMs, nextAttemptAtMs: alarm.atMs };
  const make = (to: Pick<Delivery, "channel" | "webhookId" | "to">): Delivery => ({
    ...same,
    ...times,
    ...to,
    id: deliveryId.make(ctx.randomBytes),
  });
  const emails = wants(settings) ? settings.emails : [];
  return [
    ...webhooks.filter(wants).map(({ id, url }) => make({ channel: "webhook", webhookId: id, to: url })),
    ...emails.map((to) => make({ channel: "email", webhookId: null, to })),
  ];
}

const NEW = {
  status: "waiting",
  attempts: 0,
  lastAttemptAtMs: null,
  responseStatus: null,
  problem: null,
} as const;
