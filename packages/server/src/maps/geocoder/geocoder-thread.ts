import { Worker } from "node:worker_threads";
import type { AnswerMessage, Answers, Question, QuestionMessage } from "./thread-messages.ts";

/** The thread that reads the gazetteer. When it ends, whoever still waits is told so. */
export class GeocoderThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answers[keyof Answers]>>();
  #lastId = 0;
  #hasEnded = false;

  constructor(file: string) {
    this.#worker = new Worker(new URL("./geocoder-worker.ts", import.meta.url), {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 },
    });
    this.#worker.unref();
    this.#worker.on("message", (message: AnswerMessage) => this.#settle(message));
    this.#worker.on("error", (err) => this.#end(err instanceof Error ? err : new Error(String(err))));
    this.#worker.on("exit", () => this.#end(new Error("the thread of the geocoder has ended")));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Rejects when the question cannot be answered or the thread has ended. */
  async ask<K extends Question["kind"]>(question: Extract<Question, { kind: K }>): Promise<Answers[K]> {
    if (this.#hasEnded) throw new Error("the thread of the geocoder has ended");
    const id = ++this.#lastId;
    const pending = Promise.withResolvers<Answers[keyof Answers]>();
    this.#waiting.set(id, pending);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ id, ...question } satisfies QuestionMessage);
    // The worker answers each kind of question with its own kind of answer.
    return (await pending.promise) as Answers[K];
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(message: AnswerMessage): void {
    const pending = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("failure" in message) pending?.reject(new Error(message.failure));
    else pending?.resolve(message.answer);
  }

  #end(reason: Error): void {
    this.#hasEnded = true;
    for (const pending of this.#waiting.values()) pending.reject(reason);
    this.#waiting.clear();
  }
}
