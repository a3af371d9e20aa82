import { parseIpRange } from "#core/pattern/ip-range.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkList } from "./check-list.ts";

/** Addresses and CIDR ranges as they are kept: in their canonical form. */
export function checkIps(ips: readonly string[]): Result<readonly string[]> {
  return checkList("ips", ips, (text) => {
    const parsed = parseIpRange(text);
    if (parsed.ok) return ok(parsed.range.source);
    return refuse.invalid("ips", parsed.problem.message, parsed.problem.suggestion);
  });
}
