import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import type { Member } from "../ports/member-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { isLastOwner } from "./is-last-owner.ts";

/** Gives a member another role, at once. Only owners may; the last owner stays one. */
export async function changeMember(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly memberId: string; readonly role: Role },
): Promise<Result<Member>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const { memberId, role } = input;
  return ctx.store.transaction(async ({ projects, members, audit }) => {
    await projects.lock(projectId);
    const all = await members.list(projectId);
    const member = all.find(({ accountId }) => accountId === memberId);
    if (member === undefined) return refuse.notFound("member", memberId);
    if (member.role === role) return ok(member);
    if (isLastOwner(member, all))
      return refuse.conflict("A project needs an owner, and there is no other. Make somebody else an owner first.");
    await members.setRole(projectId, member.accountId, role);
    const target = { kind: "member", id: memberId, name: member.email } as const;
    const changed = { before: { role: member.role }, after: { role } };
    await audit.add(auditEvent(ctx, actor, { projectId, action: "member.change", target, ...changed }));
    return ok({ ...member, role });
  });
}
