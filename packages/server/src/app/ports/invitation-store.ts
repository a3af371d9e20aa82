import type { InvitationId, ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import type { KeyHash } from "./key-vault.ts";

/** How an invitation ended before its time: somebody joined with it, or an owner took it back. */
export type InvitationEnd = "accepted" | "withdrawn";

/** A place in a project, offered to whoever has this e-mail address. The token of its link is kept as a hash only. */
export type Invitation = {
  readonly id: InvitationId;
  readonly projectId: ProjectId;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly expiresAtMs: number;
  /** `null` while nobody ended it. */
  readonly end: InvitationEnd | null;
};

/** Invitations. Guarantees: of many callers that end the same one at once, one is told that it did. */
export type InvitationStore = {
  add(invitation: Invitation, hash: KeyHash): Promise<void>;
  /** Ended and expired ones too. */
  findByHash(hash: KeyHash): Promise<Invitation | null>;
  /** Those that can still be accepted, newest first. */
  listOpen(projectId: ProjectId, nowMs: number): Promise<Invitation[]>;
  /** Ends one that nobody ended before and answers what it was; `null` when there is none. */
  end(projectId: ProjectId, id: InvitationId, end: InvitationEnd): Promise<Invitation | null>;
  /** Forgets all that expired before. */
  prune(expiredBeforeMs: number): Promise<void>;
};
