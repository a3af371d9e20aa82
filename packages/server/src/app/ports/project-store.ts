import type { AccountId, ProjectId } from "#core/ids.ts";
import type { Project } from "#core/project.ts";
import type { Place } from "./place.ts";

/** What can be changed about a project. */
export type ProjectChanges = Partial<
  Pick<Project, "name" | "planId" | "suspended" | "quotaPerDay" | "quotaPerMonth" | "budget">
>;

/**
 * Projects.
 * Guarantees: `lock` makes every other transaction that locks the same project wait until this one ends.
 */
export type ProjectStore = {
  add(project: Project): Promise<void>;
  find(id: ProjectId): Promise<Project | null>;
  /** Like `find`, and holds the project until the transaction ends. */
  lock(id: ProjectId): Promise<Project | null>;
  /** Writes all that can be changed about a project; the caller holds it locked. */
  save(project: Project): Promise<void>;
  /** Newest first, at most `limit` that come after `after`; only those of one member, or all when `member` is `null`. */
  list(query: {
    readonly member: AccountId | null;
    readonly after: Place | null;
    readonly limit: number;
  }): Promise<Project[]>;
};
