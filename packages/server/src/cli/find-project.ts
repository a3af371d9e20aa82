import { z } from "zod";
import type { CommandCall } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The option of every command that acts within a project. */
export const PROJECT_OPTION = {
  name: "project",
  value: "ID",
  help: "The project; not needed when the token sees only one.",
} as const;

const Projects = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The path of the project to act in: the one that was named, or the only one there is. */
export async function findProject(call: CommandCall): Promise<string> {
  const named = call.option("project");
  if (named !== undefined) return `/projects/${encodeURIComponent(named)}`;
  const { items } = Projects.parse(await call.server().get("/projects", { limit: "10" }));
  const [only] = items;
  if (only !== undefined && items.length === 1) return `/projects/${only.id}`;
  if (only === undefined) throw new UsageError("This token sees no project. Make one in the console first.", 1);
  const names = items.map(({ id, name }) => `${id} (${name})`).join(", ");
  throw new UsageError(`Give --project with one of: ${names}.`);
}
