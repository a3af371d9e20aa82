import type { AppContext } from "../app-context.ts";
import type { Actor } from "../actor.ts";
import type { AuditEvent } from "../ports/audit-store.ts";
import { describeActor } from "./describe-actor.ts";

/** An event of now, by this actor. */
export function auditEvent(
  ctx: Pick<AppContext, "nowMs">,
  actor: Actor,
  what: Pick<AuditEvent, "projectId" | "action" | "target" | "before" | "after">,
): AuditEvent {
  return { ...what, atMs: ctx.nowMs(), actor: describeActor(actor), ip: actor.ip ?? null };
}
