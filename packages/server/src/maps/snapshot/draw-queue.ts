import type { Drawing } from "./drawing.ts";
import type { DrawingFiles } from "./drawing-files.ts";
import type { Drawn, DrawThread } from "./draw-thread.ts";

/** Pictures wait here for the thread that draws them; above `mostWaiting` nobody is let in, so that waiting stays short. */
export class DrawQueue {
  readonly #thread: Pick<DrawThread, "draw">;
  readonly #mostWaiting: number;
  readonly #waiting: (() => Promise<void>)[] = [];
  #isDrawing = false;

  constructor(thread: Pick<DrawThread, "draw">, mostWaiting: number) {
    this.#thread = thread;
    this.#mostWaiting = mostWaiting;
  }

  /** Draws a picture when its turn has come; `null`: too many are waiting. */
  draw(drawing: Drawing, files: DrawingFiles): Promise<Drawn> | null {
    if (this.#waiting.length >= this.#mostWaiting) return null;
    return new Promise((resolve) => {
      this.#waiting.push(async () => resolve(await this.#thread.draw(drawing, files).catch(failed)));
      if (!this.#isDrawing) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isDrawing = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
    this.#isDrawing = false;
  }
}

function failed(err: unknown): Drawn {
  return { kind: "failed", reason: err instanceof Error ? err.message : String(err) };
}
