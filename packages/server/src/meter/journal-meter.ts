import type { CountListener, Meter, UsageTuple } from "#app/ports/meter.ts";
import type { JournalPosition } from "#app/ports/usage-sink.ts";
import { harvestRows } from "./harvest-rows.ts";
import type { Journal } from "./journal.ts";
import { dayOfMinute, MINUTE_MS } from "./minute.ts";
import { type Harvest, RollUp, type RollUpOptions } from "./roll-up.ts";
import { Tally } from "./tally.ts";
import type { TupleRegistry } from "./tuple-registry.ts";

export type JournalMeterParts = Omit<RollUpOptions, "harvest" | "onStored"> & {
  readonly registry: TupleRegistry;
  readonly journal: Journal;
  /** A segment older than this is closed as soon as the database has all of it. */
  readonly segmentMaxAgeMs: number;
  /** Called once the files are closed. */
  readonly onClosed: () => void;
};

/** Counts in memory, commits to the journal, and rolls up what was committed: the same numbers, so that nothing is read back. */
export class JournalMeter implements Meter {
  readonly #parts: JournalMeterParts;
  readonly #registry: TupleRegistry;
  readonly #journal: Journal;
  readonly #rollUp: RollUp;
  /** Counted since the last commit. */
  readonly #counted = new Tally();
  /** Committed since the last harvest. */
  readonly #committed = new Tally();
  #minute = 0;
  #minuteStartsAtMs = 0;
  #minuteEndsAtMs = 0;
  #sweptOnDay: number;
  #closing: Promise<void> | null = null;
  #listener: CountListener | null = null;

  constructor(parts: JournalMeterParts) {
    this.#parts = parts;
    this.#registry = parts.registry;
    this.#journal = parts.journal;
    this.#sweptOnDay = parts.registry.day;
    this.#rollUp = new RollUp({
      ...parts,
      harvest: () => this.#harvest(),
      onStored: (position) => this.#tidy(position),
    });
  }

  tuple(tuple: UsageTuple): number {
    return this.#registry.intern(tuple);
  }

  count(tuple: number, nowMs: number): void {
    if (tuple >= this.#registry.size) throw new RangeError(`No tuple has the number ${tuple}.`);
    if (nowMs < this.#minuteStartsAtMs || nowMs >= this.#minuteEndsAtMs) this.#turnToMinuteOf(nowMs);
    this.#counted.add(tuple, this.#minute, 1);
  }

  commit(): boolean {
    const counted = this.#counted;
    if (counted.size === 0) return true;
    const isWritten = this.#closing === null && this.#journal.append(counted);
    if (isWritten) {
      for (let row = 0; row < counted.size; row += 1) {
        this.#committed.add(counted.tupleAt(row), counted.minuteAt(row), counted.requestsAt(row));
      }
      if (this.#listener !== null) this.#tell(this.#listener, counted);
      this.#rollUp.wake();
    }
    counted.clear();
    return isWritten;
  }

  settle(): Promise<void> {
    return this.#rollUp.settle();
  }

  watch(listener: CountListener | null): void {
    this.#listener = listener;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #tell(listener: CountListener, counted: Tally): void {
    for (let row = 0; row < counted.size; row += 1) {
      listener(this.#registry.tuple(counted.tupleAt(row)), counted.requestsAt(row));
    }
  }

  async #close(): Promise<void> {
    // What the database does not take now is safe in the journal, reported, and taken at the next start.
    await this.#rollUp.settle().catch(() => {});
    this.#rollUp.stop();
    await this.#journal.close();
    this.#parts.onClosed();
  }

  #turnToMinuteOf(nowMs: number): void {
    this.#minute = Math.floor(nowMs / MINUTE_MS);
    this.#minuteStartsAtMs = this.#minute * MINUTE_MS;
    this.#minuteEndsAtMs = this.#minuteStartsAtMs + MINUTE_MS;
    const day = dayOfMinute(this.#minute);
    if (day !== this.#registry.day) this.#registry.turnTo(day);
  }

  #harvest(): Harvest | null {
    if (this.#committed.size === 0) return null;
    const rows = harvestRows(this.#committed, this.#registry);
    this.#committed.clear();
    return { rows, position: this.#journal.position };
  }

  #tidy(position: JournalPosition): void {
    this.#journal.deleteBefore(position.segment);
    if (this.#committed.size > 0) return;
    if (this.#journal.segmentAgeMs > this.#parts.segmentMaxAgeMs) this.#journal.startNextSegment();
    if (this.#sweptOnDay === this.#registry.day) return;
    this.#sweptOnDay = this.#registry.day;
    this.#registry.forgetIdleOrigins();
  }
}
