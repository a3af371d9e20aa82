import type { LimitState } from "#app/ports/counter.ts";

/**
 * The headers `RateLimit-Policy` and `RateLimit` as a flat list of names and values.
 * Source: draft-ietf-httpapi-ratelimit-headers-10 (structured fields: a quoted policy with `q`, `w`, `r` and `t`).
 */
export function rateLimitHeaders(states: readonly LimitState[]): string[] {
  if (states.length === 0) return [];
  const policies = states.map((state) => `"${state.policy}";q=${state.limit};w=${state.windowSeconds}`);
  const limits = states.map((state) => `"${state.policy}";r=${state.remaining};t=${state.resetSeconds}`);
  return ["RateLimit-Policy", policies.join(", "), "RateLimit", limits.join(", ")];
}
