import type { ProjectView } from "#app/projects/project-view.ts";
import type { Caller } from "../authenticate.ts";

/** The caller and their projects as they leave the server. */
export function presentMe({ actor, name, email }: Caller, projects: readonly ProjectView[]) {
  // A door never lets the system itself in: it acts inside this process only.
  const kind = actor.kind === "system" ? "root" : actor.kind;
  return {
    actor: email === null ? { kind, name } : { kind, name, email },
    projects: projects.map((project) => ({ id: project.id, name: project.name, role: project.role })),
  };
}
