import type { LiveChannel } from "#app/usage/watch-usage.ts";
import { presentLiveBeat } from "./present/present-live-beat.ts";

export type LiveResponseOptions = {
  readonly channel: LiveChannel;
  /** Asked every few beats: the stream ends once the answer is no. */
  readonly isStillAllowed: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
};

/** A reader that is further behind is dropped; it may come again. */
const MOST_BYTES_BEHIND = 256 * 1024;
const BEATS_BETWEEN_QUESTIONS = 2;
const BEATS_BETWEEN_SIGNS_OF_LIFE = 5;

/** Server-sent events, one for each second in which something was counted; `null` when there are too many readers already. */
export function liveResponse(options: LiveResponseOptions): Response | null {
  const feed = new LiveFeed(options);
  const stream = new ReadableStream<Uint8Array>(
    feed,
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_BYTES_BEHIND }),
  );
  if (!feed.isOpen) return null;
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // nginx would otherwise keep events back until it has a page of them.
      "x-accel-buffering": "no",
    },
  });
}

class LiveFeed implements UnderlyingDefaultSource<Uint8Array> {
  readonly #options: LiveResponseOptions;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #stop: (() => void) | null = null;
  #beats = 0;
  #silentBeats = 0;

  constructor(options: LiveResponseOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#stop !== null;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
    this.#stop = this.#options.channel({
      onBeat: (beat) => {
        this.#ask();
        if (beat.rows.length > 0) this.#send(`data: ${JSON.stringify(presentLiveBeat(beat))}\n\n`);
        else this.#stayAlive();
      },
      onEnd: () => this.#end(),
    });
    if (this.#stop !== null) this.#send(": watching\n\n");
  }

  cancel(): void {
    this.#controller = null;
    this.#end();
  }

  #send(text: string): void {
    const controller = this.#controller;
    if (controller === null) return;
    this.#silentBeats = 0;
    if ((controller.desiredSize ?? 0) <= 0) return this.#end();
    controller.enqueue(this.#encoder.encode(text));
  }

  #stayAlive(): void {
    this.#silentBeats += 1;
    if (this.#silentBeats >= BEATS_BETWEEN_SIGNS_OF_LIFE) this.#send(": still here\n\n");
  }

  #ask(): void {
    this.#beats += 1;
    if (this.#beats % BEATS_BETWEEN_QUESTIONS !== 0) return;
    this.#options.isStillAllowed().then(
      (allowed) => {
        if (!allowed) this.#end();
      },
      (error: unknown) => {
        this.#options.onError(error);
        this.#end();
      },
    );
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    const controller = this.#controller;
    this.#controller = null;
    controller?.close();
  }
}
