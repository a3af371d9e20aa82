import type { AlarmFinding, AlarmSubject } from "./alarm.ts";

/** More alarms of one kind, project and day than this are kept without telling anybody, but for one message that says so. */
export const MOST_TOLD_PER_EVENT_AND_DAY = 20;

/** What is new, in a project, on a day. */
export type NewFindings = {
  readonly project: Extract<AlarmSubject, { kind: "project" }>;
  readonly dayStartMs: number;
  readonly fresh: readonly AlarmFinding[];
  /** Causes of the day's alarms so far. */
  readonly toldToday: ReadonlySet<string>;
};

/** `told` reach people; `kept` only stand in the list of alarms. */
export type Bundled = { readonly told: readonly AlarmFinding[]; readonly kept: readonly AlarmFinding[] };

/** Keeps alarms of one kind from flooding people: the first of a day are told one by one, and of the rest that there are more. */
export function bundle({ project, dayStartMs, fresh, toldToday }: NewFindings): Bundled {
  const day = new Date(dayStartMs).toISOString().slice(0, 10);
  const counts = Map.groupBy(toldToday, eventOf);
  const told: AlarmFinding[] = [];
  const kept: AlarmFinding[] = [];
  for (const [event, findings] of Map.groupBy(fresh, (finding) => finding.event)) {
    const room = Math.max(0, MOST_TOLD_PER_EVENT_AND_DAY - (counts.get(event)?.length ?? 0));
    told.push(...findings.slice(0, room));
    kept.push(...findings.slice(room));
    const cause = `alarms.more:${event}:${day}`;
    if (findings.length <= room || toldToday.has(cause)) continue;
    const facts = { event, moreThan: MOST_TOLD_PER_EVENT_AND_DAY };
    told.push({ event: "alarms.more", cause, subject: project, facts });
  }
  return { told, kept };
}

/** Causes begin with the name of their event. */
function eventOf(cause: string): string {
  return cause.slice(0, cause.indexOf(":"));
}
