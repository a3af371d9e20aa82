import type { Project } from "#core/project.ts";
import type { AppContext } from "../app-context.ts";
import { deliveryId } from "../ids/delivery-id.ts";
import type { Invitation } from "../ports/invitation-store.ts";
import { joinPath } from "./join-path.ts";

/** What became of the mail: `off` where mail is not set up, `failed` with what the mail server said. */
export type InvitationMail =
  | { readonly state: "off" }
  | { readonly state: "sent" }
  | { readonly state: "failed"; readonly problem: string };

/** Mails an invitation's link at once: it is a secret, so that no outbox may keep it. */
export async function mailInvitation(
  ctx: Pick<AppContext, "couriers" | "nowMs" | "randomBytes">,
  sent: { readonly invitation: Invitation; readonly project: Pick<Project, "name">; readonly token: string },
): Promise<InvitationMail> {
  const { email } = ctx.couriers;
  if (!email.isConnected) return { state: "off" };
  const { invitation, project, token } = sent;
  const nowMs = ctx.nowMs();
  const payload = {
    type: "invitation",
    timestamp: new Date(nowMs).toISOString(),
    data: {
      project: { name: project.name },
      invitedBy: invitation.createdBy,
      role: invitation.role,
      expiresAt: new Date(invitation.expiresAtMs).toISOString(),
      consolePath: joinPath(token),
    },
  };
  const message = {
    id: deliveryId.make(ctx.randomBytes),
    to: invitation.email,
    event: "invitation",
    secret: null,
  } as const;
  const attempt = await email.send({ ...message, payload: JSON.stringify(payload) }, nowMs);
  return attempt.ok ? { state: "sent" } : { state: "failed", problem: attempt.problem };
}
