import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const DAY_SECONDS = 86_400;
const LONGEST_SECONDS = 30 * DAY_SECONDS;

/** How long an old value keeps working, in milliseconds: 0 seconds to 30 days, 24 hours where nothing is said. */
export function checkGrace(graceSeconds = DAY_SECONDS): Result<number> {
  if (Number.isInteger(graceSeconds) && graceSeconds >= 0 && graceSeconds <= LONGEST_SECONDS) {
    return ok(graceSeconds * 1000);
  }
  return refuse.invalid(
    "graceSeconds",
    `Give whole seconds from 0, which ends the old value at once, to ${LONGEST_SECONDS}, which is 30 days.`,
  );
}
