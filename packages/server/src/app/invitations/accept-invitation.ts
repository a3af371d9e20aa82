import type { ProjectId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findInvitation } from "./find-invitation.ts";

/**
 * Makes the signed-in person a member. The token of the link allows it, and the e-mail address must be the one that was invited: a
 * link that was passed on lets nobody else in. Works once.
 */
export async function acceptInvitation(
  ctx: AppContext,
  actor: Actor,
  input: { readonly token: string },
): Promise<Result<ProjectId>> {
  if (actor.kind !== "account") return refuse.forbidden("Only a person can join a project: sign in to the console.");
  const found = await findInvitation(ctx, input.token);
  if (!found.ok) return found;
  const { id, projectId, email, role } = found.value;
  if (actor.email.toLowerCase() !== email) {
    return refuse.forbidden(
      `This invitation is for ${email}, and you are signed in as ${actor.email}. Sign out, and open the link again.`,
    );
  }
  const { accountId } = actor;
  return ctx.store.transaction(async ({ projects, members, invitations, audit }) => {
    await projects.lock(projectId);
    const ended = await invitations.end(projectId, id, "accepted");
    if (ended === null) return refuse.conflict("This invitation was accepted or withdrawn a moment ago.");
    if ((await members.roleOf(projectId, accountId)) !== null) return ok(projectId);
    await members.add(projectId, accountId, role);
    const target = { kind: "member", id: accountId, name: actor.email } as const;
    await audit.add(
      auditEvent(ctx, actor, { projectId, action: "member.join", target, before: null, after: { role } }),
    );
    return ok(projectId);
  });
}
