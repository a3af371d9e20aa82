import type { ObservedOrigin } from "./observed-origin.ts";
import { parseOriginPattern } from "./origin-pattern.ts";

const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The narrowest pattern that people would write for a website that was seen: its host, with its port where that is unusual;
 * `localhost` for one's own machine. `null` for what is no website.
 */
export function patternForOrigin(origin: ObservedOrigin): string | null {
  if (origin.kind === "missing" || (origin.scheme !== "http" && origin.scheme !== "https")) return null;
  const { scheme, host, port } = origin;
  if (LOCAL_HOSTS.has(host)) return "localhost";
  const isUsual = port === (scheme === "https" ? 443 : 80);
  const parsed = parseOriginPattern(isUsual ? host : `${host}:${port}`);
  return parsed.ok ? parsed.pattern.source : null;
}
