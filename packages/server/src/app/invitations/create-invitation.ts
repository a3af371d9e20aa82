import { base62Digits } from "#core/base62.ts";
import type { Project } from "#core/project.ts";
import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { describeActor } from "../audit/describe-actor.ts";
import { invitationId } from "../ids/invitation-id.ts";
import { isEmail } from "../is-email.ts";
import type { Invitation } from "../ports/invitation-store.ts";
import type { Repositories } from "../ports/store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { type InvitationMail, mailInvitation } from "./mail-invitation.ts";

/** Who is invited, and as what. */
export type CreateInvitationInput = { readonly projectId: string; readonly email: string; readonly role: Role };

/** An invitation just made, with the token of its link: the only time it is seen. */
export type CreatedInvitation = Invitation & { readonly token: string; readonly mail: InvitationMail };

/** How long a link works. */
const LIFE_MS = 7 * 86_400_000;
const MOST_OPEN = 100;

/**
 * Invites a person by e-mail address; an earlier invitation of the same address stops working. Only owners may, because an
 * invitation decides who may do what. Where mail is set up the link is mailed as well.
 */
export async function createInvitation(
  ctx: AppContext,
  actor: Actor,
  input: CreateInvitationInput,
): Promise<Result<CreatedInvitation>> {
  const access = await authorise(ctx, actor, input.projectId, "owner");
  if (!access.ok) return access;
  const email = input.email.trim().toLowerCase();
  if (!isEmail(email)) return refuse.invalid("email", "This is not an e-mail address. Write ada@shop.example.");
  const { project } = access.value;
  const token = base62Digits(ctx.randomBytes(128), 40);
  const invitation = draw(ctx, actor, project, { email, role: input.role });
  const kept = await ctx.store.transaction((repositories) => keep(ctx, actor, repositories, { invitation, token }));
  if (!kept.ok) return kept;
  return ok({ ...invitation, token, mail: await mailInvitation(ctx, { invitation, project, token }) });
}

function draw(
  ctx: AppContext,
  actor: Actor,
  project: Project,
  { email, role }: Pick<Invitation, "email" | "role">,
): Invitation {
  const createdAtMs = ctx.nowMs();
  return {
    id: invitationId.make(ctx.randomBytes),
    projectId: project.id,
    email,
    role,
    createdAtMs,
    createdBy: describeActor(actor).name,
    expiresAtMs: createdAtMs + LIFE_MS,
    end: null,
  };
}

async function keep(
  ctx: AppContext,
  actor: Actor,
  { projects, members, invitations, audit }: Repositories,
  { invitation, token }: { readonly invitation: Invitation; readonly token: string },
): Promise<Result<null>> {
  const { id, projectId, email, role } = invitation;
  await projects.lock(projectId);
  if ((await members.list(projectId)).some((member) => member.email.toLowerCase() === email))
    return refuse.conflict(`${email} is a member already. Change the role in the list of members instead.`);
  const open = await invitations.listOpen(projectId, ctx.nowMs());
  for (const earlier of open.filter((one) => one.email === email))
    await invitations.end(projectId, earlier.id, "withdrawn");
  if (open.length >= MOST_OPEN)
    return refuse.conflict(`${MOST_OPEN} invitations are open, and no more fit. Withdraw one first.`);
  await invitations.add(invitation, ctx.vault.hash(token));
  const target = { kind: "invitation", id, name: email } as const;
  const after = { role, expiresAt: new Date(invitation.expiresAtMs).toISOString() };
  await audit.add(auditEvent(ctx, actor, { projectId, action: "invitation.create", target, before: null, after }));
  return ok(null);
}
