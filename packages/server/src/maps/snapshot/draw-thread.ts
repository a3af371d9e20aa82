import { Worker } from "node:worker_threads";
import type { Drawing } from "./drawing.ts";
import type { DrawingFiles } from "./drawing-files.ts";
import type { MessageFromWorker, MessageToWorker } from "./messages.ts";

/** What became of a picture: its pieces as files, or why there are none. */
export type Drawn =
  | { readonly kind: "drawn"; readonly images: readonly Uint8Array[] }
  /** `late`: it took too long. `crashed`: the thread ended under it. `failed`: it cannot be drawn. */
  | { readonly kind: "late" | "crashed" | "failed"; readonly reason: string };

/**
 * The thread that draws, one picture at a time. It is started by the first picture and ended after a while of rest, because
 * it holds far more memory than everything else; after a crash, or a picture that takes too long, the next one starts another.
 */
export class DrawThread {
  readonly #limitMs: number;
  readonly #restMs: number;
  #worker: Worker | null = null;
  #resting: NodeJS.Timeout | undefined;
  #job: Job | null = null;
  #jobs = 0;

  constructor(limits: { readonly limitMs: number; readonly restMs: number }) {
    this.#limitMs = limits.limitMs;
    this.#restMs = limits.restMs;
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** Draws a picture; must not be called again before it has answered. */
  draw(drawing: Drawing, files: DrawingFiles): Promise<Drawn> {
    clearTimeout(this.#resting);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const number = ++this.#jobs;
    return new Promise((resolve) => {
      const limit = setTimeout(() => this.#stop("late", `it took longer than ${this.#limitMs} ms`), this.#limitMs);
      this.#job = { number, files, resolve, limit };
      this.#say(worker, { kind: "draw", job: number, drawing });
    });
  }

  /** Ends the thread; a picture under way is answered as crashed. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#stop("crashed", "the server is ending");
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker/draw-worker.ts", import.meta.url), {
      name: "latchkey-draw",
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    worker.on("message", (message: MessageFromWorker) => this.#hear(worker, message));
    worker.on("error", (err) => this.#ended(worker, err instanceof Error ? err.message : String(err)));
    worker.on("exit", (code) => this.#ended(worker, `the thread ended with ${code}`));
    return worker;
  }

  #hear(worker: Worker, message: MessageFromWorker): void {
    const job = this.#job;
    if (worker !== this.#worker || job?.number !== message.job) return;
    if (message.kind === "question") return void this.#answer(worker, job, message);
    if (message.kind === "drawn") return this.#finish({ kind: "drawn", images: message.images });
    this.#finish({ kind: "failed", reason: message.reason });
  }

  async #answer(worker: Worker, { files }: Job, { question, need }: Question): Promise<void> {
    const body = await files.read(need).catch(() => null);
    this.#say(worker, { kind: "answer", question, body }, body === null ? [] : [body.buffer]);
  }

  #finish(drawn: Drawn): void {
    const job = this.#job;
    this.#job = null;
    clearTimeout(job?.limit);
    this.#worker?.unref();
    this.#resting = setTimeout(() => this.#stop("crashed", "the thread was at rest"), this.#restMs).unref();
    job?.resolve(drawn);
  }

  #ended(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#finish({ kind: "crashed", reason });
  }

  #stop(kind: "late" | "crashed", reason: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    if (this.#job) this.#finish({ kind, reason });
    clearTimeout(this.#resting);
  }

  #say(worker: Worker, message: MessageToWorker, transfer: readonly ArrayBuffer[] = []): void {
    worker.postMessage(message, transfer);
  }
}

type Job = {
  readonly number: number;
  readonly files: DrawingFiles;
  readonly resolve: (drawn: Drawn) => void;
  readonly limit: NodeJS.Timeout;
};

type Question = Extract<MessageFromWorker, { kind: "question" }>;

/** A runaway picture ends its thread, not the server. */
const MOST_HEAP_MB = 768;
