import { checkOrigins } from "../keys/check-origins.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Whether a token is held to websites. */
export type TokenRestriction = "domain" | "none";

/** The websites that may use a token, from a list or a text with commas, as they are kept. Left out, the restriction follows from the websites. */
export function checkDomains(input: {
  readonly restriction?: TokenRestriction | undefined;
  readonly domains?: string | readonly string[] | undefined;
}): Result<readonly string[]> {
  const { domains = [] } = input;
  const entries = typeof domains === "string" ? domains.split(/[,\s]+/).filter((entry) => entry !== "") : domains;
  const restriction = input.restriction ?? (entries.length === 0 ? "none" : "domain");
  if (restriction === "none") {
    if (entries.length === 0) return ok([]);
    return refuse.invalid("domains", 'Leave domains out, or set restriction to "domain".');
  }
  if (entries.length === 0) {
    return refuse.invalid("domains", 'Name at least one website, such as shop.example, or set restriction to "none".');
  }
  const checked = checkOrigins(entries);
  if (checked.ok) return checked;
  return refuse.invalid("domains", checked.problem.detail, checked.problem.suggestion);
}
