const DAY_MS = 86_400_000;

/** How long a deleted key can be brought back. */
export const UNDELETE_WITHIN_DAYS = 30;

/** Keys deleted before this moment are gone for good. */
export function undeletableFromMs(nowMs: number): number {
  return nowMs - UNDELETE_WITHIN_DAYS * DAY_MS;
}
