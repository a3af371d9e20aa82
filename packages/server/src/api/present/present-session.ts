import type { Session } from "../auth/sessions.ts";
import { presentTime } from "./present-time.ts";

/** A place where somebody is signed in, as it leaves the server. */
export function presentSession(session: Session) {
  return {
    id: session.id,
    userAgent: session.userAgent,
    ip: session.ip,
    signedInAt: presentTime(session.signedInAtMs),
    expiresAt: presentTime(session.expiresAtMs),
    isCurrent: session.isCurrent,
  };
}
