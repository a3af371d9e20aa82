import type { ProjectId } from "#core/ids.ts";

/** What was counted of a project on one day, as each grain has it; `null` where the grain is no longer kept for the whole day. */
export type DaySums = {
  readonly projectId: ProjectId | "";
  readonly dayStartMs: number;
  readonly minutes: number | null;
  readonly hours: number | null;
  readonly days: number;
};

/** What stands in a database, as far as it can be wrong. */
export type DatabaseFacts = {
  /** Steps that this version knows and the database has not taken, and the other way round. */
  readonly missingMigrations: readonly string[];
  readonly unknownMigrations: readonly string[];
  /** Days on which the grains differ. */
  readonly differingDays: readonly DaySums[];
  readonly keysWithoutProject: number;
  /** Keys that usage was counted for and that never were, or went in another way than by purging. */
  readonly unknownUsedKeys: number;
  /** `null`: no server has started on it yet. */
  readonly secretFingerprint: string | null;
  /** The start of the newest minute that was counted; `null`: nothing was. */
  readonly newestMinuteMs: number | null;
  readonly deadDeliveries: number;
};

/** What stands in a journal, as far as it can be wrong. */
export type JournalFacts = {
  readonly segments: number;
  /** Requests that the database does not have yet. */
  readonly requestsBehind: number;
  readonly damagedBytes: number;
  /** Why the database's position does not fit the files, in a sentence; `null` when it does. */
  readonly oddity: string | null;
};

/** What stands around them: files, disk, clock. */
export type MachineFacts = {
  readonly nowMs: number;
  readonly freeBytes: number;
  /** Files that others than their owner may read, though secrets stand in them. */
  readonly openFiles: readonly string[];
};
