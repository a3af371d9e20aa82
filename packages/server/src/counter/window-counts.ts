import { type QuotaWindow, windowEndMs, windowStartMs } from "#core/quota-window.ts";

/** What was used in one window, the latest that was heard of; earlier ones are forgotten. */
export class WindowCounts {
  readonly window: QuotaWindow;
  #startMs = Number.NEGATIVE_INFINITY;
  #endMs = Number.NEGATIVE_INFINITY;
  #used = new Map<string, number>();

  constructor(window: QuotaWindow) {
    this.window = window;
  }

  /** The first moment of the next window. */
  get endMs(): number {
    return this.#endMs;
  }

  get lengthMs(): number {
    return this.#endMs - this.#startMs;
  }

  /** Begins the window of `nowMs`, unless it has begun already. */
  turnTo(nowMs: number): void {
    if (nowMs < this.#endMs) return;
    this.#startMs = windowStartMs(this.window, nowMs);
    this.#endMs = windowEndMs(this.window, nowMs);
    this.#used = new Map();
  }

  used(id: string): number {
    return this.#used.get(id) ?? 0;
  }

  set(id: string, used: number): void {
    this.#used.set(id, used);
  }

  isCurrent(startMs: number): boolean {
    return startMs === this.#startMs;
  }
}
