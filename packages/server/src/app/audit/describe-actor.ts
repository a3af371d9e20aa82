import type { Actor } from "../actor.ts";
import type { AuditEvent } from "../ports/audit-store.ts";

/** Who acted, as the audit keeps it and as `createdBy` shows it: `.name` is in words for a person. */
export function describeActor(actor: Actor): AuditEvent["actor"] {
  switch (actor.kind) {
    case "root":
      return { kind: "root", id: null, name: "root token" };
    case "system":
      return { kind: "system", id: null, name: "Latchkey" };
    case "admin-token":
      return { kind: "admin-token", id: actor.id, name: actor.name };
    case "account":
      return { kind: "account", id: actor.accountId, name: actor.email };
  }
}
