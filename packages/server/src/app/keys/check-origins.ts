import { parseOriginPattern } from "#core/pattern/origin-pattern.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkList } from "./check-list.ts";

/** Origin patterns as they are kept: in their normalised form. */
export function checkOrigins(origins: readonly string[]): Result<readonly string[]> {
  return checkList("origins", origins, (text) => {
    const parsed = parseOriginPattern(text);
    if (parsed.ok) return ok(parsed.pattern.source);
    return refuse.invalid("origins", parsed.problem.message, parsed.problem.suggestion);
  });
}
