import type { AlarmFinding, AlarmSubject } from "./alarm.ts";

/** How long before its end a key or admin token is told of. */
export const EXPIRY_NOTICE_DAYS = 7;

const DAY_MS = 86_400_000;

/** Tells once, from 7 days before on, that a key or an admin token stops by itself; another date is another cause. */
export function findExpiring(
  subject: Extract<AlarmSubject, { kind: "key" | "admin-token" }>,
  expiresAtMs: number,
  nowMs: number,
): readonly AlarmFinding[] {
  if (expiresAtMs <= nowMs || expiresAtMs > nowMs + EXPIRY_NOTICE_DAYS * DAY_MS) return [];
  const event = subject.kind === "key" ? "key.expiring" : "admin_token.expiring";
  const facts = { expiresAt: new Date(expiresAtMs).toISOString() };
  return [{ event, cause: `${event}:${subject.id}:${expiresAtMs}`, subject, facts }];
}
