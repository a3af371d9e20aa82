import { copyFileSync, readdirSync, readFileSync, renameSync, unlinkSync } from "node:fs";
import type { JournalPosition, UsageRow, UsageSink } from "#app/ports/usage-sink.ts";
import type { ReportProblem } from "./meter-problem.ts";
import { planRecovery } from "./plan-recovery.ts";
import { readSegment, type SegmentContent } from "./read-segment.ts";
import { replayFrames } from "./replay-frames.ts";
import { segmentOf, segmentPath } from "./segment-name.ts";

export type RecoveryOptions = {
  readonly directory: string;
  readonly nodeId: string;
  readonly sink: UsageSink;
  readonly report: ReportProblem;
};

/** Where counting goes on: the database's position, and a segment that never was. */
export type Recovered = { readonly position: JournalPosition | null; readonly nextSegment: number };

/** Takes all that the journal holds and the database does not into the database, segment by segment, and clears the directory. */
export async function recoverJournal(options: RecoveryOptions): Promise<Recovered> {
  const { directory, nodeId, sink, report } = options;
  const segments = segmentsIn(directory);
  let position = await sink.position(nodeId);
  const nextSegment = segmentAfter(position, highestEver(directory));
  const { replay, stored, unclaimed, oddity } = planRecovery(position, segments);
  if (oddity !== null) report({ code: "POSITION_OUTSIDE", message: oddity, file: directory });
  for (const [index, { segment, fromOffset }] of replay.entries()) {
    const rows = readRows(options, segment, fromOffset);
    const end = { segment: replay[index + 1]?.segment ?? nextSegment, offset: 0 };
    await sink.add({ nodeId, from: position, position: end, rows });
    position = end;
    unlinkSync(segmentPath(directory, segment));
  }
  for (const segment of stored) unlinkSync(segmentPath(directory, segment));
  for (const segment of unclaimed) keepAside(directory, segment);
  return { position, nextSegment };
}

function readRows({ directory, report }: RecoveryOptions, segment: number, fromOffset: number): readonly UsageRow[] {
  const file = segmentPath(directory, segment);
  const bytes = readFileSync(file);
  const content = readSegment(bytes, segment);
  const { rows, unnamedRequests } = replayFrames(content.frames, fromOffset);
  if (content.damage.length > 0 || unnamedRequests > 0) copyFileSync(file, `${file}.damaged`);
  reportGaps(content, file, report);
  if (unnamedRequests > 0) {
    const message = `${unnamedRequests} requests were counted for a key and origin that stood in a damaged place: they are lost. The file is kept as .damaged.`;
    report({ code: "JOURNAL_DAMAGED", message, file });
  }
  const cut = content.frames.find((frame) => frame.offset < fromOffset && frame.end > fromOffset);
  if (cut !== undefined || fromOffset > bytes.length) report(oddPosition(file, fromOffset));
  return rows;
}

function reportGaps({ damage, tornTail }: SegmentContent, file: string, report: ReportProblem): void {
  for (const { offset, bytes } of damage) {
    const message = `${bytes} bytes of the journal cannot be read and were skipped: what they counted and the database does not have is lost. The file is kept as .damaged.`;
    report({ code: "JOURNAL_DAMAGED", message, file, offset, skippedBytes: bytes });
  }
  if (tornTail === null) return;
  const { offset, bytes } = tornTail;
  const message = `${bytes} bytes at the end of the journal are an interrupted write and were cut off: the requests in it were never answered.`;
  report({ code: "TAIL_CUT", message, file, offset, skippedBytes: bytes });
}

function oddPosition(file: string, offset: number): Parameters<ReportProblem>[0] {
  const message =
    "The database has more of this segment than the file holds in whole frames, as after a power cut: nothing of that is counted again.";
  return { code: "POSITION_OUTSIDE", message, file, offset };
}

function segmentsIn(directory: string): number[] {
  const segments = readdirSync(directory).map(segmentOf);
  return segments.filter((segment) => segment !== null).sort((one, other) => one - other);
}

function keepAside(directory: string, segment: number): void {
  const path = segmentPath(directory, segment);
  renameSync(path, `${path}.unclaimed`);
}

// A number must not come again while a file that was kept aside bears it.
function highestEver(directory: string): number {
  const numbers = readdirSync(directory).map((name) => segmentOf(name.replace(/\.(damaged|unclaimed)$/, "")) ?? 0);
  return Math.max(0, ...numbers);
}

function segmentAfter(position: JournalPosition | null, highest: number): number {
  if (position === null) return highest + 1;
  return Math.max(highest + 1, position.offset === 0 ? position.segment : position.segment + 1);
}
