import type { Key, KeyKind } from "#core/key.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";
import type { KeyStatus } from "../keys/key-status.ts";
import type { KeyHash } from "./key-vault.ts";

/** What can be changed about a key. */
export type KeyChanges = Partial<
  Omit<Key, "id" | "projectId" | "kind" | "isDefault" | "display" | "createdAtMs" | "createdBy">
>;

/** How a list of keys runs: from the newest, by name from A to Z, or from the one used last. */
export type KeyOrder = "newest" | "name" | "last-used";

/**
 * Where a page of keys ended: what its order looks at (a time, or the name in lower case), and by id where that is equal. By last use, keys
 * that were never used stand at the end, the newest first: their value is the time they were made, negative.
 */
export type KeyPlace = { readonly value: number | string; readonly id: string };

/** What narrows a list of keys, and its order. Without `status`, deleted keys are left out. */
export type KeyFilter = {
  readonly projectId: ProjectId;
  readonly order: KeyOrder;
  readonly kind: KeyKind | null;
  readonly status: KeyStatus | null;
  /** Only keys that may use this service: those restricted to others are left out. */
  readonly service: ServiceId | null;
  /** Part of the name, the id or the displayed value, in any case. */
  readonly text: string | null;
  /** Of the value that it has or had. */
  readonly hash: KeyHash | null;
  readonly nowMs: number;
};

/**
 * Keys, without their values.
 * Guarantees: `add` keeps a hash once and answers `false` when it is taken; a project has at most one default key.
 */
export type KeyStore = {
  /** `sealed` is `null` for a secret key: its value is kept nowhere. */
  add(key: Key, value: { readonly hash: KeyHash; readonly sealed: string | null }): Promise<boolean>;
  find(projectId: ProjectId, id: KeyId): Promise<Key | null>;
  /** Writes all that can be changed about a key; the caller holds its project locked. */
  save(key: Key): Promise<void>;
  /** In the order asked for, at most `limit` that come after `after`, a place in the same order. */
  list(filter: KeyFilter, after: KeyPlace | null, limit: number): Promise<Key[]>;
  /** How many keys count toward the plan: all but the default key and deleted ones. Stops counting at `atMost`. */
  countUsed(projectId: ProjectId, atMost: number): Promise<number>;
  defaultKeyId(projectId: ProjectId): Promise<KeyId | null>;
};
