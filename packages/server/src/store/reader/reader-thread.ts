import type { SQLInputValue } from "node:sqlite";
import { Worker } from "node:worker_threads";
import type { ReadMessage, RowsMessage } from "./reader-messages.ts";

/**
 * A thread that reads a SQLite file, one question after the other: requests are decided meanwhile. The first question starts it,
 * and it ends after a while of rest; where it ends under a question, that one is rejected and the next starts another.
 */
export class ReaderThread {
  readonly #file: string;
  readonly #restMs: number;
  readonly #waiting = new Map<number, PromiseWithResolvers<readonly unknown[]>>();
  #worker: Worker | null = null;
  #resting: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(file: string, limits: { readonly restMs: number }) {
    this.#file = file;
    this.#restMs = limits.restMs;
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** How many questions are not answered yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** All rows that the statement finds; rejects with SQLite's own words. */
  read(sql: string, parameters: readonly SQLInputValue[]): Promise<readonly unknown[]> {
    clearTimeout(this.#resting);
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    const pending = Promise.withResolvers<readonly unknown[]>();
    this.#waiting.set(id, pending);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ id, sql, parameters } satisfies ReadMessage);
    return pending.promise;
  }

  /** Ends the thread; who still waits is told. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#ended(worker, "the server is ending");
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./reader-worker.ts", import.meta.url), {
      name: "latchkey-reader",
      workerData: { file: this.#file },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: 8 },
    });
    worker.unref();
    worker.on("message", (message: RowsMessage) => this.#settle(message));
    worker.on("error", (err) => this.#ended(worker, err instanceof Error ? err.message : String(err)));
    worker.on("exit", (code) => this.#ended(worker, `the thread ended with ${code}`));
    return worker;
  }

  #settle(message: RowsMessage): void {
    const pending = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#resting = setTimeout(() => void this.close(), this.#restMs).unref();
    if ("failure" in message) pending?.reject(new Error(message.failure));
    else pending?.resolve(message.rows);
  }

  #ended(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    clearTimeout(this.#resting);
    for (const pending of this.#waiting.values()) pending.reject(new Error(`The database was not read: ${reason}.`));
    this.#waiting.clear();
  }
}

/** An answer is bounded by its statement; a runaway one ends its thread, not the server. */
const MOST_HEAP_MB = 512;
