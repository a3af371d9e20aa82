import type { Key } from "#core/key.ts";

/** What became of a key, the most final first: deleted before revoked before expired before disabled. */
export type KeyStatus = "active" | "disabled" | "expired" | "revoked" | "deleted";

/** The one word for a key's state at `nowMs`. */
export function keyStatus(
  key: Pick<Key, "enabled" | "expiresAtMs" | "revokedAtMs" | "deletedAtMs">,
  nowMs: number,
): KeyStatus {
  if (key.deletedAtMs !== null) return "deleted";
  if (key.revokedAtMs !== null) return "revoked";
  if (key.expiresAtMs !== null && key.expiresAtMs <= nowMs) return "expired";
  return key.enabled ? "active" : "disabled";
}
