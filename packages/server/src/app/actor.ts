import type { AccountId, AdminTokenId, ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";

/** Who asks a verb to act, as found out by the door that let the request in. */
export type Actor = ActorIdentity & {
  /** The client's address, kept in the audit; absent where there is none. */
  readonly ip?: string | null | undefined;
};

type ActorIdentity =
  /** The root token of the environment: everything, everywhere. */
  | { readonly kind: "root" }
  /** An admin token: its role, in its project and nowhere else. */
  | {
      readonly kind: "admin-token";
      readonly id: AdminTokenId;
      readonly name: string;
      readonly projectId: ProjectId;
      readonly role: Role;
    }
  /** A person who signed in: the roles of their memberships. */
  | { readonly kind: "account"; readonly accountId: AccountId; readonly email: string }
  /** Latchkey itself: start, upkeep, the command line on the server's own machine. */
  | { readonly kind: "system" };
