import { ALARM_EVENTS, type AlarmEvent } from "#core/alarm/alarm.ts";
import { nearestName } from "#core/nearest-name.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** The kinds of alarm that somebody wants to be told of; left out or `null`: all of them. */
export function checkEvents(events: readonly string[] | null | undefined): Result<readonly AlarmEvent[] | null> {
  if (events === null || events === undefined) return ok(null);
  if (events.length === 0) return refuse.invalid("events", "Name at least one event, or leave events out for all.");
  const wanted: AlarmEvent[] = [];
  for (const text of events) {
    const event = ALARM_EVENTS.find((known) => known === text);
    if (event === undefined) return unknownEvent(text);
    if (!wanted.includes(event)) wanted.push(event);
  }
  return ok(wanted);
}

function unknownEvent(text: string) {
  const meant = nearestName(text, ALARM_EVENTS);
  return refuse.invalid("events", `events must be among ${ALARM_EVENTS.join(", ")}.`, meant ?? undefined);
}
