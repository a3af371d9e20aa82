const SECOND_MS = 1000;

/**
 * The states of rates (theoretical arrival times), `maxRates` at most, each operation O(1) on average.
 * A bucket is forgotten within a second after it is full again; one that is still limiting only when there is no room for a new one:
 * then the oldest goes. `nowMs` never goes back.
 */
export class RateBuckets {
  readonly #maxRates: number;
  readonly #tatsMs = new Map<string, number>();
  #byAge = this.#tatsMs.keys();
  /** Ids by the second in which to look whether their bucket is full; an id may stand in it after its bucket is gone. */
  readonly #looks = new Map<number, string[]>();
  #looksAhead = 0;
  #lookedUpTo = 0;

  constructor(maxRates: number) {
    this.#maxRates = maxRates;
  }

  get size(): number {
    return this.#tatsMs.size;
  }

  get(id: string): number | undefined {
    return this.#tatsMs.get(id);
  }

  set(id: string, tatMs: number): void {
    if (!this.#tatsMs.has(id)) {
      if (this.#tatsMs.size >= this.#maxRates) this.#forgetOldest();
      this.#lookLater(id, tatMs);
    }
    this.#tatsMs.set(id, tatMs);
  }

  /** Forgets the buckets that are full again. */
  forgetFull(nowMs: number): void {
    const second = Math.floor(nowMs / SECOND_MS);
    if (second === this.#lookedUpTo) return;
    for (const due of this.#dueUpTo(second)) {
      const ids = this.#looks.get(due) ?? [];
      this.#looks.delete(due);
      this.#looksAhead -= ids.length;
      for (const id of ids) this.#look(id, nowMs);
    }
    this.#lookedUpTo = second;
  }

  #look(id: string, nowMs: number): void {
    const tatMs = this.#tatsMs.get(id);
    if (tatMs === undefined) return;
    if (tatMs <= nowMs) this.#tatsMs.delete(id);
    else this.#lookLater(id, tatMs);
  }

  #lookLater(id: string, tatMs: number): void {
    // Ids of buckets that had to go early pile up: once they are as many as buckets, all is listed afresh.
    if (this.#looksAhead >= 2 * this.#maxRates) this.#listAfresh();
    const second = Math.ceil(tatMs / SECOND_MS);
    const ids = this.#looks.get(second);
    if (ids === undefined) this.#looks.set(second, [id]);
    else ids.push(id);
    this.#looksAhead += 1;
  }

  #listAfresh(): void {
    this.#looks.clear();
    this.#looksAhead = 0;
    for (const [id, tatMs] of this.#tatsMs) this.#lookLater(id, tatMs);
  }

  #dueUpTo(second: number): number[] {
    // After a long rest it is quicker to ask which seconds there are than to count them all up.
    if (second - this.#lookedUpTo > this.#looks.size) return [...this.#looks.keys()].filter((due) => due <= second);
    return Array.from({ length: second - this.#lookedUpTo }, (_, index) => this.#lookedUpTo + 1 + index);
  }

  #forgetOldest(): void {
    let oldest = this.#byAge.next();
    if (oldest.done === true) {
      this.#byAge = this.#tatsMs.keys();
      oldest = this.#byAge.next();
    }
    if (oldest.done !== true) this.#tatsMs.delete(oldest.value);
  }
}
