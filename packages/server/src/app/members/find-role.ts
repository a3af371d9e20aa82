import type { ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";

/** What an actor may do in a project; `null` for a stranger. Root and the system may do what an owner may. */
export async function findRole(
  ctx: Pick<AppContext, "store">,
  actor: Actor,
  projectId: ProjectId,
): Promise<Role | null> {
  switch (actor.kind) {
    case "root":
    case "system":
      return "owner";
    case "admin-token":
      return actor.projectId === projectId ? actor.role : null;
    case "account":
      return ctx.store.members.roleOf(projectId, actor.accountId);
  }
}
