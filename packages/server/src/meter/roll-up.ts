import type { JournalPosition, UsageBatch, UsageSink } from "#app/ports/usage-sink.ts";
import { isSamePosition } from "./journal-position.ts";
import type { MeterProblemCode, ReportProblem } from "./meter-problem.ts";

const LONGEST_BACK_OFF_MS = 30_000;

/** What there is to roll up at one moment. */
export type Harvest = Pick<UsageBatch, "position" | "rows">;

export type RollUpOptions = {
  readonly sink: UsageSink;
  readonly nodeId: string;
  /** Where the database is at the start. */
  readonly position: JournalPosition | null;
  readonly everyMs: number;
  /** Takes all that was committed and not taken yet; `null`: nothing. */
  readonly harvest: () => Harvest | null;
  /** Told after the database has everything before `position`. */
  readonly onStored: (position: JournalPosition) => void;
  readonly report: ReportProblem;
};

/** Takes counted requests to the database, batch by batch, each exactly once. */
export class RollUp {
  readonly #options: RollUpOptions;
  #position: JournalPosition | null;
  /** A batch that failed: it may or may not be in the database. */
  #doubtful: UsageBatch | null = null;
  #current: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #told: MeterProblemCode | null = null;
  #isStopped = false;

  constructor(options: RollUpOptions) {
    this.#options = options;
    this.#position = options.position;
  }

  /** Says that there is something to roll up in due time. */
  wake(): void {
    if (this.#timer === null && !this.#isStopped) this.#arm(this.#options.everyMs);
  }

  /** Rolls up all that was committed before the call; rejects when the database does not take it at the second attempt. */
  settle(): Promise<void> {
    if (this.#current === null) return this.#begin();
    // The run under way may have harvested before this call: one more follows, for all who ask meanwhile.
    this.#next ??= this.#current.then(ignore, ignore).then(() => {
      this.#next = null;
      return this.#begin();
    });
    return this.#next;
  }

  /** Ends the rolling up in due time. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #begin(): Promise<void> {
    this.#current = this.#run().finally(() => (this.#current = null));
    return this.#current;
  }

  async #run(): Promise<void> {
    try {
      await this.#storeAll().catch(() => this.#storeAll());
      this.#failures = 0;
      this.#told = null;
    } catch (cause) {
      this.#failures += 1;
      this.#tell(cause);
      if (!this.#isStopped) this.#arm(Math.min(this.#options.everyMs * 2 ** this.#failures, LONGEST_BACK_OFF_MS));
      throw cause;
    }
  }

  async #storeAll(): Promise<void> {
    if (this.#doubtful !== null) await this.#storeDoubtful(this.#doubtful);
    const harvest = this.#options.harvest();
    if (harvest !== null) await this.#store({ nodeId: this.#options.nodeId, from: this.#position, ...harvest });
  }

  // The connection may have broken after the database had committed: its position tells.
  async #storeDoubtful(batch: UsageBatch): Promise<void> {
    const stored = await this.#options.sink.position(this.#options.nodeId);
    if (isSamePosition(stored, batch.position)) return this.#accept(batch);
    if (!isSamePosition(stored, batch.from)) throw new PositionMovedError(batch.from, stored);
    await this.#store(batch);
  }

  async #store(batch: UsageBatch): Promise<void> {
    this.#doubtful = batch;
    await this.#options.sink.add(batch);
    this.#accept(batch);
  }

  #accept(batch: UsageBatch): void {
    this.#doubtful = null;
    this.#position = batch.position;
    this.#options.onStored(batch.position);
  }

  #arm(delayMs: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.settle().catch(ignore);
    }, delayMs).unref();
  }

  #tell(cause: unknown): void {
    const code = cause instanceof PositionMovedError ? "POSITION_MOVED" : "ROLL_UP_FAILED";
    if (code === this.#told) return;
    this.#told = code;
    this.#options.report({ code, message: MESSAGES[code], cause });
  }
}

const MESSAGES = {
  ROLL_UP_FAILED: "Counted requests cannot be taken to the database. They are safe in the journal and follow later.",
  POSITION_MOVED:
    "The database is not where this process left it: it was restored, or another process counts under the same node id. " +
    "Counts stay in the journal meanwhile. Make sure that the node id is used once, then start again.",
};

class PositionMovedError extends Error {
  constructor(expected: JournalPosition | null, found: JournalPosition | null) {
    super(`Expected the position ${JSON.stringify(expected)}, found ${JSON.stringify(found)}.`);
  }
}

function ignore(): void {}
