import type { CompiledKey } from "./compile-key.ts";
import { matchOrigin } from "./pattern/match-origin.ts";
import type { ObservedOrigin } from "./pattern/observed-origin.ts";
import { matchUserAgent } from "./pattern/user-agent.ts";

/** How a browser or an app stands to a key's origins and user-agents; `missing-*` is the key's policy where no origin came. */
export type ClientMatch =
  | "unrestricted"
  | "matched"
  | "missing-allow"
  | "missing-limit"
  | "missing-deny"
  | "origin-not-allowed"
  | "user-agent-not-allowed";

const BY_POLICY = { allow: "missing-allow", limit: "missing-limit", deny: "missing-deny" } as const;

/** Origins and user-agents are alternatives: a browser or an app, one match is enough. */
export function matchClient(key: CompiledKey, origin: ObservedOrigin, userAgent: string): ClientMatch {
  const { origins, userAgents } = key;
  if (origins.length === 0 && userAgents.length === 0) return "unrestricted";
  if (hasOrigin(key, origin)) return "matched";
  if (hasUserAgent(userAgents, userAgent)) return "matched";
  if (origins.length === 0) return "user-agent-not-allowed";
  return origin.kind === "missing" ? BY_POLICY[key.missingOrigin] : "origin-not-allowed";
}

function hasOrigin(key: CompiledKey, origin: ObservedOrigin): boolean {
  if (origin.kind === "missing") return false;
  const exact = key.originsByHost.get(origin.host);
  if (exact !== undefined) {
    for (const pattern of exact) if (matchOrigin(pattern, origin)) return true;
  }
  for (const pattern of key.wildcardOrigins) if (matchOrigin(pattern, origin)) return true;
  return false;
}

function hasUserAgent(parts: readonly string[], userAgent: string): boolean {
  for (const part of parts) if (matchUserAgent(part, userAgent)) return true;
  return false;
}
