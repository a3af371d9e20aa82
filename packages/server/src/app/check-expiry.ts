import { refuse } from "./refuse.ts";
import { ok, type Result } from "./result.ts";

/** The last moment that RFC 3339 can name. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment at which something ends: in the future, or `null` for never. */
export function checkExpiry(expiresAtMs: number | null, nowMs: number): Result<number | null> {
  if (expiresAtMs === null) return ok(null);
  if (!Number.isSafeInteger(expiresAtMs) || expiresAtMs > LAST_MS) {
    return refuse.invalid("expiresAt", "Give a date and time before the year 10000, or none for no end.");
  }
  if (expiresAtMs <= nowMs) {
    return refuse.invalid("expiresAt", "Give a date and time in the future, or none for no end.");
  }
  return ok(expiresAtMs);
}
