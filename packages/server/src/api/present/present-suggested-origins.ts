import type { KeyOriginSuggestions } from "#app/keys/suggest-key-origins.ts";
import { presentTime } from "./present-time.ts";

/** Suggested origins as they leave the server. */
export function presentSuggestedOrigins({ fromMs, toMs, requests, patterns, leftOut }: KeyOriginSuggestions) {
  return {
    from: presentTime(fromMs),
    to: presentTime(toMs),
    requests,
    patterns: patterns.map((one) => ({
      pattern: one.pattern,
      requests: one.requests,
      share: one.share,
      origins: [...one.origins],
      isLocal: one.isLocal,
    })),
    leftOut: leftOut.map((one) => ({
      origin: one.origin === "" ? null : one.origin,
      requests: one.requests,
      share: one.share,
      reason: one.reason,
    })),
  };
}
