import type { Key } from "#core/key.ts";
import type { KeyStatus } from "./key-status.ts";

/** A key as it is shown; its value is not part of it. */
export type KeyView = Key & {
  readonly status: KeyStatus;
  /** To the minute; refused requests count as well. */
  readonly lastUsedAtMs: number | null;
  /** Requests that carried the key since midnight UTC, refused ones too. */
  readonly requestsToday: number;
};
