import type { AdminTokenId, ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import type { KeyHash } from "./key-vault.ts";

/** An admin token as it is kept, without its value. */
export type AdminToken = {
  readonly id: AdminTokenId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly role: Role;
  /** The value as it may be shown anywhere: `lk_adm_3kTz…9fQ2`. */
  readonly display: string;
  readonly expiresAtMs: number | null;
  readonly createdAtMs: number;
  readonly createdBy: string;
  /** To the minute; `null` when it was never used. */
  readonly lastUsedAtMs: number | null;
};

/** Admin tokens. Guarantees: `add` keeps a hash once and answers `false` when it is taken. */
export type AdminTokenStore = {
  add(token: AdminToken, hash: KeyHash): Promise<boolean>;
  findByHash(hash: KeyHash): Promise<AdminToken | null>;
  /** Newest first. */
  list(projectId: ProjectId): Promise<AdminToken[]>;
  /** Takes a token away and answers what it was; `null` when the project has no such token. */
  remove(projectId: ProjectId, id: AdminTokenId): Promise<AdminToken | null>;
  touch(id: AdminTokenId, lastUsedAtMs: number): Promise<void>;
};
