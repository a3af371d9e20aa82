import type { AlarmView } from "#app/alarms/view-alarms.ts";
import type { AlarmSettings } from "#app/ports/alarm-store.ts";
import type { Delivery } from "#app/ports/outbox.ts";
import { presentTime } from "./present-time.ts";

/** An alarm as it leaves the server. */
export function presentAlarm({ id, atMs, event, sentence, subject, facts, consolePath, deliveries }: AlarmView) {
  return {
    id,
    at: presentTime(atMs),
    event,
    sentence,
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === "object" ? [...fact] : fact]),
    ),
    consolePath,
    deliveries: deliveries.map(presentReceiver),
  };
}

/** Who is told about alarms by e-mail. */
export function presentAlarmSettings({ emails, events }: AlarmSettings) {
  return { emails: [...emails], events: events === null ? null : [...events] };
}

/** A webhook's whole address can hold a secret of its receiver. */
function presentReceiver({ channel, to, status, lastAttemptAtMs }: Delivery) {
  return { channel, to: channel === "webhook" ? new URL(to).origin : to, status, at: presentTime(lastAttemptAtMs) };
}
