import type { AlarmSubject } from "#core/alarm/alarm.ts";

/** The page of the console on which the cause of an alarm is mended. */
export function consolePathOf(projectId: string, subject: AlarmSubject): string {
  const project = `/console/p/${projectId}`;
  switch (subject.kind) {
    case "key":
      return `${project}/keys/${subject.id}`;
    case "service":
      return `${project}/services`;
    case "project":
      return `${project}/settings`;
    case "admin-token":
      return `${project}/team?tab=tokens`;
  }
}
