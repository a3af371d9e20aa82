import type { KeyId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";

/** Deleted keys, for the upkeep. */
export type DeletedKeyStore = {
  /** At most `limit` keys that were deleted before `beforeMs`, the oldest first. */
  list(beforeMs: number, limit: number): Promise<Key[]>;
  /** Removes a key and all its values for good; what was counted under it stays. */
  remove(id: KeyId): Promise<void>;
};
