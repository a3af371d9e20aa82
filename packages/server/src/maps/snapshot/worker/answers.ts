import type { MessagePort } from "node:worker_threads";
import type { MessageFromWorker, Need } from "#maps/snapshot/messages.ts";

/** The worker's questions to the server, which has the files open. */
export class Answers {
  readonly #port: Pick<MessagePort, "postMessage">;
  readonly #waiting = new Map<number, (body: Uint8Array<ArrayBuffer> | null) => void>();
  #asked = 0;

  constructor(port: Pick<MessagePort, "postMessage">) {
    this.#port = port;
  }

  /** Asks for a thing that a job needs; `null` when there is none. */
  ask(job: number, need: Need): Promise<Uint8Array<ArrayBuffer> | null> {
    const question = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(question, resolve);
      const message: MessageFromWorker = { kind: "question", question, job, need };
      this.#port.postMessage(message, []);
    });
  }

  /** Hands an answer to who asked. */
  arrive(question: number, body: Uint8Array<ArrayBuffer> | null): void {
    this.#waiting.get(question)?.(body);
    this.#waiting.delete(question);
  }
}
