import type { AuditEntry } from "#app/ports/audit-store.ts";
import { presentTime } from "./present-time.ts";

/** An entry of the audit as it leaves the server. */
export function presentAuditEntry(entry: AuditEntry) {
  const { actor, target } = entry;
  return {
    id: entry.id,
    at: presentTime(entry.atMs),
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action: entry.action,
    target: { kind: target.kind, id: target.id, name: target.name },
    from: entry.ip,
    before: entry.before,
    after: entry.after,
  };
}
