import { unlink } from "node:fs/promises";
import type { JournalPosition } from "#app/ports/usage-sink.ts";
import type { FrameEncoder } from "./frame-encoder.ts";
import type { ReportProblem } from "./meter-problem.ts";
import { SegmentFile } from "./segment-file.ts";
import { segmentPath } from "./segment-name.ts";
import type { Tally } from "./tally.ts";

export type JournalOptions = {
  readonly directory: string;
  /** The number of the first segment to write; no file has it or a higher one. */
  readonly firstSegment: number;
  readonly encoder: FrameEncoder;
  /** How long the disk may be behind; 0: never. */
  readonly syncEveryMs: number;
  /** A segment that would grow beyond is closed and the next one begun. */
  readonly segmentBytes: number;
  readonly nowMs: () => number;
  readonly report: ReportProblem;
};

/** The write-ahead log: appends frames to numbered segments, syncs them and deletes what the database has. */
export class Journal {
  readonly #options: JournalOptions;
  #segment: number;
  #oldest: number;
  /** `null` between two segments: a file is made when there is something to write. */
  #file: SegmentFile | null = null;
  #beganAtMs = 0;
  #isUnwritable = false;
  #isUnsynced = false;
  #syncTimer: NodeJS.Timeout | null = null;
  #background: Promise<void> = Promise.resolve();

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#segment = options.firstSegment;
    this.#oldest = options.firstSegment;
  }

  /** The end of all that was appended. */
  get position(): JournalPosition {
    return { segment: this.#segment, offset: this.#file?.end ?? 0 };
  }

  /** How long ago the segment that is written now was begun. */
  get segmentAgeMs(): number {
    return this.#file === null ? 0 : this.#options.nowMs() - this.#beganAtMs;
  }

  /** Writes a tally in one frame; `false`: nothing of it is in the journal. */
  append(counted: Tally): boolean {
    try {
      this.#write(counted);
      this.#isUnwritable = false;
      return true;
    } catch (cause) {
      this.#options.encoder.forget();
      if (this.#file?.isSound === false) this.startNextSegment();
      this.#reportUnwritable(cause);
      return false;
    }
  }

  /** Closes the segment; the next frame begins another. */
  startNextSegment(): void {
    if (this.#file === null) return;
    const file = this.#file;
    const path = this.#path();
    this.#file = null;
    this.#segment += 1;
    this.#inBackground(async () => file.close(), path);
  }

  /** Deletes the segments before the one with this number. */
  deleteBefore(segment: number): void {
    for (; this.#oldest < segment; this.#oldest += 1) {
      const path = segmentPath(this.#options.directory, this.#oldest);
      this.#inBackground(async () => unlinkIfThere(path), path);
    }
  }

  /** Waits for the work in the background, syncs and closes. */
  async close(): Promise<void> {
    if (this.#syncTimer !== null) clearTimeout(this.#syncTimer);
    this.startNextSegment();
    await this.#background;
  }

  #write(counted: Tally): void {
    const { encoder, segmentBytes, syncEveryMs } = this.#options;
    let frame = encoder.encode(counted, this.#segment, this.#file?.end ?? 0);
    if (this.#file !== null && this.#file.end + frame.length > segmentBytes) {
      this.startNextSegment();
      frame = encoder.encode(counted, this.#segment, 0);
    }
    const file = this.#file ?? this.#begin();
    file.append(frame);
    if (syncEveryMs === 0) syncOrTakeBack(file, frame.length);
    else this.#syncTimer ??= setTimeout(this.#sync, syncEveryMs).unref();
  }

  #begin(): SegmentFile {
    this.#file = new SegmentFile(this.#options.directory, this.#path());
    this.#beganAtMs = this.#options.nowMs();
    return this.#file;
  }

  #path(): string {
    return segmentPath(this.#options.directory, this.#segment);
  }

  readonly #sync = (): void => {
    this.#syncTimer = null;
    const file = this.#file;
    if (file !== null) this.#inBackground(async () => file.sync(), this.#path());
  };

  #inBackground(work: () => Promise<void>, file: string): void {
    this.#background = this.#background.then(work).then(
      () => {
        this.#isUnsynced = false;
      },
      (cause: unknown) => {
        if (!this.#isUnsynced) this.#options.report({ code: "JOURNAL_UNSYNCED", message: UNSYNCED, file, cause });
        this.#isUnsynced = true;
      },
    );
  }

  #reportUnwritable(cause: unknown): void {
    if (!this.#isUnwritable) {
      const { segment, offset } = this.position;
      const file = segmentPath(this.#options.directory, segment);
      this.#options.report({ code: "JOURNAL_UNWRITABLE", message: UNWRITABLE, file, offset, cause });
    }
    this.#isUnwritable = true;
  }
}

const UNSYNCED =
  "A segment of the journal could not be synced, closed or deleted. No count is lost while the machine itself keeps running.";
const UNWRITABLE =
  "The journal cannot be written. Until it can be, requests are refused, or served uncounted where that was configured.";

function syncOrTakeBack(file: SegmentFile, bytes: number): void {
  try {
    file.syncNow();
  } catch (error) {
    file.takeBack(bytes);
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
