import { dayStartMs } from "#core/day.ts";

/** What was used of quotas on one UTC day, the latest that was heard of; earlier ones are forgotten. */
export class DayCounts {
  #dayStartMs = Number.NEGATIVE_INFINITY;
  #used = new Map<string, number>();

  /** Begins the day of `nowMs`, unless it has begun already. */
  turnTo(nowMs: number): void {
    const day = dayStartMs(nowMs);
    if (day <= this.#dayStartMs) return;
    this.#dayStartMs = day;
    this.#used = new Map();
  }

  used(id: string): number {
    return this.#used.get(id) ?? 0;
  }

  set(id: string, used: number): void {
    this.#used.set(id, used);
  }

  isToday(startMs: number): boolean {
    return startMs === this.#dayStartMs;
  }
}
