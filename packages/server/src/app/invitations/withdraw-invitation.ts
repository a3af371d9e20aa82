import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { invitationId } from "../ids/invitation-id.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Takes an invitation back: from then on its link leads nowhere. Only owners may. */
export async function withdrawInvitation(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly invitationId: string },
): Promise<Result<null>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const id = input.invitationId;
  if (!invitationId.is(id)) return refuse.notFound("invitation", id);
  return ctx.store.transaction(async (repositories) => {
    const invitation = await repositories.invitations.end(projectId, id, "withdrawn");
    if (invitation === null) return refuse.notFound("invitation", id);
    const target = { kind: "invitation", id, name: invitation.email } as const;
    const before = { role: invitation.role };
    await repositories.audit.add(
      auditEvent(ctx, actor, { projectId, action: "invitation.withdraw", target, before, after: null }),
    );
    return ok(null);
  });
}
