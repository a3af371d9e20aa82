/** What can go wrong with the journal; `message` says what it means for the counts. */
export type MeterProblemCode =
  | "JOURNAL_UNWRITABLE"
  | "JOURNAL_UNSYNCED"
  | "JOURNAL_DAMAGED"
  | "TAIL_CUT"
  | "POSITION_OUTSIDE"
  | "POSITION_MOVED"
  | "ROLL_UP_FAILED"
  | "SEGMENT_KEPT";

/** Something that whoever runs the server must know; an outage is told once, however long it lasts. */
export type MeterProblem = {
  readonly code: MeterProblemCode;
  readonly message: string;
  readonly file?: string;
  /** Where in the file, in bytes. */
  readonly offset?: number;
  readonly skippedBytes?: number;
  readonly cause?: unknown;
};

/** Takes a problem to the log. */
export type ReportProblem = (problem: MeterProblem) => void;
