import type { JournalPosition, UsageBatch, UsageRow, UsageSink } from "#app/ports/usage-sink.ts";
import { isSamePosition } from "../journal-position.ts";

/** What `add` does: take the batch, refuse it, or take it and then break the connection. */
export type SinkMood = "takes" | "refuses" | "takes and breaks";

/** A database for one node in memory, which can be told to be slow or to fail. */
export class MemorySink implements UsageSink {
  mood: SinkMood = "takes";
  at: JournalPosition | null = null;
  readonly batches: UsageBatch[] = [];
  #gate: Promise<void> = Promise.resolve();

  async position(): Promise<JournalPosition | null> {
    return this.at;
  }

  async add(batch: UsageBatch): Promise<void> {
    await this.#gate;
    if (this.mood === "refuses") throw new Error("The database is away.");
    if (!isSamePosition(batch.from, this.at)) throw new Error("The batch does not start at the stored position.");
    this.at = batch.position;
    this.batches.push(batch);
    if (this.mood === "takes and breaks") throw new Error("The connection broke.");
  }

  /** Makes every `add` wait until the answered function is called. */
  hold(): () => void {
    let open = (): void => {};
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  rows(): UsageRow[] {
    return this.batches.flatMap(({ rows }) => rows);
  }

  /** Requests that pass a filter, over all batches. */
  total(matches: (row: UsageRow) => boolean = () => true): number {
    return this.rows()
      .filter(matches)
      .reduce((sum, { requests }) => sum + requests, 0);
  }
}
