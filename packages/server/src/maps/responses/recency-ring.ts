/** A place in the order of use. A ring of links starts and ends at a sentinel: behind it stands the newest, before it the oldest. */
export class RecencyLink {
  #newer: RecencyLink = this;
  #older: RecencyLink = this;

  /** The link used before this one; the sentinel's is the newest of all. */
  get older(): RecencyLink {
    return this.#older;
  }

  /** The link used after this one; the sentinel's is the oldest of all. */
  get newer(): RecencyLink {
    return this.#newer;
  }

  /** Puts this link right behind the sentinel: it is the newest now. */
  moveBehind(sentinel: RecencyLink): void {
    if (sentinel.#older === this) return;
    this.leave();
    this.#newer = sentinel;
    this.#older = sentinel.#older;
    sentinel.#older.#newer = this;
    sentinel.#older = this;
  }

  leave(): void {
    this.#newer.#older = this.#older;
    this.#older.#newer = this.#newer;
    this.#newer = this;
    this.#older = this;
  }

  /** Called on the oldest link when there is no more room. */
  evict(): void {
    this.leave();
  }
}
