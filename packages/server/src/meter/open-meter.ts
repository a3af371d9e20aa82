import { mkdirSync } from "node:fs";
import type { Meter } from "#app/ports/meter.ts";
import type { UsageSink } from "#app/ports/usage-sink.ts";
import { lockDirectory } from "./directory-lock.ts";
import { FrameEncoder } from "./frame-encoder.ts";
import { Journal } from "./journal.ts";
import { JournalMeter } from "./journal-meter.ts";
import type { ReportProblem } from "./meter-problem.ts";
import { dayOfMinute, MINUTE_MS } from "./minute.ts";
import { recoverJournal } from "./recover-journal.ts";
import { TupleRegistry } from "./tuple-registry.ts";

export type MeterOptions = {
  /** Where the journal is kept; made when it is not there. One process at a time. */
  readonly directory: string;
  /** Names this journal in the database: no two directories share it. */
  readonly nodeId: string;
  readonly sink: UsageSink;
  readonly nowMs: () => number;
  readonly onError: ReportProblem;
  /** How far the disk may be behind what was committed; 0: `commit` waits for the disk. Default 50. */
  readonly syncEveryMs?: number;
  /** How far the database may be behind. Default 1,000. */
  readonly settleEveryMs?: number;
  /** Size at which the next segment begins. Default 8 MiB. */
  readonly segmentBytes?: number;
  /** Age at which a segment that is in the database is closed. Default an hour. */
  readonly segmentMaxAgeMs?: number;
  /** Tuples with an origin that are told apart at a time; beyond, origins count as `(other)`. Default 200,000. */
  readonly maxTuples?: number;
  /** Default 500. */
  readonly maxOriginsPerKeyAndDay?: number;
};

/**
 * Opens the meter of a data directory and recovers what an earlier process left: resolves when all of it is in the database.
 * Rejects when another process has the directory, or the database cannot be asked.
 */
export async function openMeter(options: MeterOptions): Promise<Meter> {
  const { directory, nodeId, sink, nowMs, onError: report } = options;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(directory);
  try {
    const { position, nextSegment } = await recoverJournal({ directory, nodeId, sink, report });
    const { maxTuples = 200_000, maxOriginsPerKeyAndDay = 500 } = options;
    const registry = new TupleRegistry({ maxTuples, maxOriginsPerKeyAndDay }, dayOfMinute(nowMs() / MINUTE_MS));
    const journal = new Journal({
      directory,
      firstSegment: nextSegment,
      encoder: new FrameEncoder(registry),
      syncEveryMs: options.syncEveryMs ?? 50,
      segmentBytes: options.segmentBytes ?? 8 * 1024 * 1024,
      nowMs,
      report,
    });
    const { settleEveryMs: everyMs = 1000, segmentMaxAgeMs = 3_600_000 } = options;
    return new JournalMeter({
      registry,
      journal,
      sink,
      nodeId,
      position,
      everyMs,
      segmentMaxAgeMs,
      report,
      onClosed: lock.release,
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}
