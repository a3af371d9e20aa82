import type { JournalPosition } from "#app/ports/usage-sink.ts";

/** What a journal's files and the database's position mean together. */
export type RecoveryPlan = {
  /** Segments with counts that the database does not have, oldest first. */
  readonly replay: readonly { readonly segment: number; readonly fromOffset: number }[];
  /** Segments that the database has. */
  readonly stored: readonly number[];
  /** Segments before a position that this journal never reached: whose they are is not certain, so they are kept and not counted. */
  readonly unclaimed: readonly number[];
  /** What an operator must be told; `null` when files and position agree. */
  readonly oddity: string | null;
};

/**
 * Decides what to do with the segments (in ascending order) that were found beside a position.
 * What the position covers is in the database and is never counted again; what stands behind it is not, and is counted.
 */
export function planRecovery(position: JournalPosition | null, segments: readonly number[]): RecoveryPlan {
  if (position === null) return planWithoutPosition(segments);
  const before = segments.filter((segment) => segment < position.segment);
  const behind = segments.filter((segment) => segment > position.segment);
  const isThere = segments.includes(position.segment);
  const replay = behind.map((segment) => ({ segment, fromOffset: 0 }));
  if (isThere) replay.unshift({ segment: position.segment, fromOffset: position.offset });
  const isGone = !isThere && (position.offset > 0 || behind.length > 0);
  if (isGone && behind.length === 0) {
    const oddity = `The database has segment ${position.segment} of the journal, the directory does not: files were deleted or an old copy was put back. What they held and the database does not have is lost; older segments are kept aside and not counted again.`;
    return { replay, stored: [], unclaimed: before, oddity };
  }
  return {
    replay,
    stored: before,
    unclaimed: [],
    oddity: missingBetween(position.segment, isThere ? [position.segment, ...behind] : behind),
  };
}

function planWithoutPosition(segments: readonly number[]): RecoveryPlan {
  const replay = segments.map((segment) => ({ segment, fromOffset: 0 }));
  const [first] = segments;
  return { replay, stored: [], unclaimed: [], oddity: first === undefined ? null : missingBetween(1, segments) };
}

function missingBetween(first: number, segments: readonly number[]): string | null {
  const last = segments.at(-1) ?? first;
  const missing: number[] = [];
  for (let segment = first; segment < last; segment += 1) if (!segments.includes(segment)) missing.push(segment);
  if (missing.length === 0) return null;
  const [from, to] = [missing[0], missing.at(-1)];
  return `Segments ${from} to ${to} of the journal are neither in the database nor in the directory: an old database was put back, or files were deleted. Their counts are lost; all that is left is counted.`;
}
