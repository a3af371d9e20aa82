import type { Key, PreviousValue } from "#core/key.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { isInGrace } from "./is-in-grace.ts";

/**
 * Whether a key may get a new value now.
 * One earlier value works at a time: who rotates twice would otherwise cut off, unseen, those who still use the first.
 */
export function checkRotatable({
  key,
  previous,
  endPrevious,
  nowMs,
}: {
  readonly key: Key;
  readonly previous: PreviousValue | null;
  readonly endPrevious: boolean;
  readonly nowMs: number;
}): Result<null> {
  if (key.deletedAtMs !== null) return refuse.conflict("This key is deleted. Undelete it first, then rotate it.");
  if (key.revokedAtMs !== null) return refuse.conflict("This key is revoked for good. Make a new key instead.");
  if (key.expiresAtMs !== null && key.expiresAtMs <= nowMs) {
    return refuse.conflict("This key has expired. Set a later expiresAt or none, then rotate it.");
  }
  if (previous === null || endPrevious || !isInGrace(previous, nowMs)) return ok(null);
  return refuse.conflict(
    `The earlier value ${previous.display} of this key works until ${new Date(previous.retiresAtMs).toISOString()}. ` +
      "Look at the key's rotation for who still uses it; then wait, or send endPrevious: true to end it now.",
  );
}
