import { readdirSync, readFileSync } from "node:fs";
import type { JournalFacts } from "#app/doctor/data-facts.ts";
import type { JournalPosition } from "#app/ports/usage-sink.ts";
import { planRecovery } from "./plan-recovery.ts";
import { readSegment } from "./read-segment.ts";
import { replayFrames } from "./replay-frames.ts";
import { segmentOf, segmentPath } from "./segment-name.ts";

/** Reads a journal as recovery would, and changes nothing. A server may be writing to it meanwhile. */
export function inspectJournal(directory: string, position: JournalPosition | null): JournalFacts {
  const segments = readdirSync(directory)
    .flatMap((name) => segmentOf(name) ?? [])
    .sort((one, other) => one - other);
  const { replay, oddity } = planRecovery(position, segments);
  let requestsBehind = 0;
  let damagedBytes = 0;
  let shortOf: string | null = null;
  for (const { segment, fromOffset } of replay) {
    const bytes = readFileSync(segmentPath(directory, segment));
    const { frames, damage } = readSegment(bytes, segment);
    for (const row of replayFrames(frames, fromOffset).rows) requestsBehind += row.requests;
    for (const gap of damage) damagedBytes += gap.bytes;
    if (fromOffset > bytes.length) {
      shortOf = `The database has ${fromOffset} bytes of segment ${segment}, the file holds ${bytes.length}, as after a power cut: nothing of that is counted again.`;
    }
  }
  return { segments: segments.length, requestsBehind, damagedBytes, oddity: oddity ?? shortOf };
}
