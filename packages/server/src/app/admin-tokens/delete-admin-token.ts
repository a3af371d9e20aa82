import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { adminTokenId } from "../ids/admin-token-id.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Takes an admin token away: from then on it is refused. Only owners may. */
export async function deleteAdminToken(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly adminTokenId: string },
): Promise<Result<null>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const id = input.adminTokenId;
  if (!adminTokenId.is(id)) return refuse.notFound("admin token", id);
  return ctx.store.transaction(async (repositories) => {
    const token = await repositories.adminTokens.remove(projectId, id);
    if (token === null) return refuse.notFound("admin token", id);
    const target = { kind: "admin-token", id, name: token.name } as const;
    const before = { name: token.name, role: token.role };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "admin-token.delete", target, before, after: null }),
    );
    return ok(null);
  });
}
