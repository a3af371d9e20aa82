import type { ProjectId } from "#core/ids.ts";
import type { Place } from "./place.ts";

/** The fields that a change touched, as an answer would show them; times are RFC 3339. Never a secret. */
export type AuditFields = Readonly<Record<string, unknown>>;

/** What happened, to what, by whom. */
export type AuditEvent = {
  readonly projectId: ProjectId;
  readonly atMs: number;
  readonly actor: {
    readonly kind: "root" | "admin-token" | "account" | "system";
    readonly id: string | null;
    /** In words for a person: an e-mail address, an admin token's name, `root token`. */
    readonly name: string;
  };
  /** `key.create`, `project.change`: the thing, a dot, the verb. */
  readonly action: string;
  readonly target: {
    readonly kind:
      | "project"
      | "service"
      | "key"
      | "admin-token"
      | "webhook"
      | "token"
      | "signing-key"
      | "member"
      | "invitation";
    readonly id: string;
    readonly name: string;
  };
  readonly ip: string | null;
  /** `null` when there was nothing before. */
  readonly before: AuditFields | null;
  /** `null` when nothing is left. */
  readonly after: AuditFields | null;
};

/** An event as it was kept. */
export type AuditEntry = AuditEvent & { readonly id: string };

/** What narrows the audit; `null`: does not. */
export type AuditFilter = {
  /** `key.change`, or `key` for all that happened to keys. */
  readonly action: string | null;
  /** The target's id. */
  readonly target: string | null;
  /** The actor's id, or their name as the audit shows it. */
  readonly actor: string | null;
  readonly fromMs: number | null;
  /** Exclusive. */
  readonly toMs: number | null;
};

/** The audit. Guarantees: entries are only ever added; ids rise in the order in which entries were added. */
export type AuditStore = {
  add(event: AuditEvent): Promise<void>;
  /** Newest first, at most `limit` that come after `after`. */
  list(projectId: ProjectId, after: Place | null, limit: number, filter?: AuditFilter): Promise<AuditEntry[]>;
};
