import { checkExpiry } from "../check-expiry.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const DAY_MS = 86_400_000;
const FIELD = "validity";

/** How long a token is to hold: for ever, 30, 90 or 180 days, or until a moment (RFC 3339). Answers when it ends, to the second. */
export function checkValidity(validity: number | string, nowMs: number): Result<number | null> {
  if (validity === "none") return ok(null);
  const days = [30, 90, 180].find((choice) => choice === Number(validity));
  const endMs = days === undefined ? momentOf(validity) : nowMs + days * DAY_MS;
  if (endMs === null) {
    return refuse.invalid(FIELD, 'Give "none", 30, 90 or 180 (days), or a time such as 2030-01-31T09:00:00Z.');
  }
  // JWTs count in whole seconds.
  const checked = checkExpiry(Math.floor(endMs / 1000) * 1000, nowMs);
  return checked.ok ? checked : refuse.invalid(FIELD, checked.problem.detail);
}

function momentOf(validity: number | string): number | null {
  if (
    typeof validity === "number" ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(validity)
  )
    return null;
  const ms = Date.parse(validity);
  return Number.isNaN(ms) ? null : ms;
}
