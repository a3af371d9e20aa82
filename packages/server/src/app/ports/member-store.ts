import type { AccountId, ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";

/** An account's part in a project, with the account's own name and e-mail address. */
export type Member = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** Who belongs to which project. Guarantees: an account has at most one role in a project. */
export type MemberStore = {
  add(projectId: ProjectId, accountId: AccountId, role: Role): Promise<void>;
  /** Gives a member another role. */
  setRole(projectId: ProjectId, accountId: AccountId, role: Role): Promise<void>;
  remove(projectId: ProjectId, accountId: AccountId): Promise<void>;
  roleOf(projectId: ProjectId, accountId: AccountId): Promise<Role | null>;
  /** By e-mail address; the names come from the accounts' own table. */
  list(projectId: ProjectId): Promise<Member[]>;
};
