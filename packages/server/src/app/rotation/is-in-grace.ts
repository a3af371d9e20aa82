import type { PreviousValue } from "#core/key.ts";

/** Whether an earlier value still works at `nowMs`. */
export function isInGrace({ retiresAtMs, isEnded }: PreviousValue, nowMs: number): boolean {
  return !isEnded && nowMs < retiresAtMs;
}
