import type { UsageTuple } from "./meter.ts";

/** How far a node's journal was rolled up: all before `offset` bytes of `segment`. */
export type JournalPosition = { readonly segment: number; readonly offset: number };

/** Requests that were counted alike within one minute; `minuteMs` is the minute's start. */
export type UsageRow = UsageTuple & { readonly minuteMs: number; readonly requests: number };

/** What a node read from its journal between two positions. */
export type UsageBatch = {
  readonly nodeId: string;
  /** Where the batch starts; `null` for the first batch a node ever sends. */
  readonly from: JournalPosition | null;
  /** Where the batch ends. */
  readonly position: JournalPosition;
  readonly rows: readonly UsageRow[];
};

/**
 * Takes counted requests into the database.
 * Guarantees: the rows and the new position are written in one transaction; a batch that does not start at the stored position
 * is refused by throwing and counts nothing, so that a replay counts nothing twice.
 */
export type UsageSink = {
  /** Where the node's last batch ended; `null` when it never sent one. */
  position(nodeId: string): Promise<JournalPosition | null>;
  add(batch: UsageBatch): Promise<void>;
};
