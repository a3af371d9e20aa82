import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { isLastOwner } from "./is-last-owner.ts";

/** Takes a member out of a project: their next call is refused. Owners may, and everybody may leave; the last owner stays. */
export async function removeMember(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly memberId: string },
): Promise<Result<null>> {
  const isLeaving = actor.kind === "account" && actor.accountId === input.memberId;
  const access = await authorise(ctx, actor, input.projectId, isLeaving ? "viewer" : "owner");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  const { memberId } = input;
  return ctx.store.transaction(async ({ projects, members, audit }) => {
    await projects.lock(projectId);
    const all = await members.list(projectId);
    const member = all.find(({ accountId }) => accountId === memberId);
    if (member === undefined) return refuse.notFound("member", memberId);
    if (isLastOwner(member, all)) {
      return refuse.conflict(
        "A project needs an owner, and there is no other. Make somebody else an owner first, or suspend the project.",
      );
    }
    await members.remove(projectId, member.accountId);
    const action = isLeaving ? "member.leave" : "member.remove";
    const target = { kind: "member", id: memberId, name: member.email } as const;
    const before = { role: member.role };
    await audit.add(auditEvent(ctx, actor, { projectId, action, target, before, after: null }));
    return ok(null);
  });
}
