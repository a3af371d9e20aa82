import type { LimitState } from "#app/ports/counter.ts";

const NONE: readonly string[] = [];

/**
 * The headers `RateLimit-Policy` and `RateLimit` as a flat list of names and values.
 * Source: draft-ietf-httpapi-ratelimit-headers-10 (structured fields: a quoted policy with `q`, `w`, `r` and `t`).
 */
export function rateLimitHeaders(states: readonly LimitState[]): readonly string[] {
  if (states.length === 0) return NONE;
  let policies = "";
  let limits = "";
  for (const { policy, limit, windowSeconds, remaining, resetSeconds } of states) {
    const comma = policies === "" ? "" : ", ";
    policies += `${comma}"${policy}";q=${limit};w=${windowSeconds}`;
    limits += `${comma}"${policy}";r=${remaining};t=${resetSeconds}`;
  }
  return ["RateLimit-Policy", policies, "RateLimit", limits];
}
