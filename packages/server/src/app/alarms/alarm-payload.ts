import type { Project } from "#core/project.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import { consolePathOf } from "./console-path-of.ts";
import { sentenceOf } from "./sentence-of.ts";

/** What a receiver is sent, as Standard Webhooks recommends: the type, when it happened, and the facts. */
export function alarmPayload(alarm: Alarm, project: Pick<Project, "id" | "name">) {
  return {
    type: alarm.event,
    timestamp: new Date(alarm.atMs).toISOString(),
    data: {
      alarm: alarm.id,
      project: { id: project.id, name: project.name },
      subject: alarm.subject,
      sentence: sentenceOf(alarm),
      ...alarm.facts,
      consolePath: consolePathOf(project.id, alarm.subject),
    },
  };
}
