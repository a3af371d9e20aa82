/**
 * Requests by tuple number and minute, in columns: adding allocates nothing but when a column must grow.
 * Where a tuple's minute changes back and forth, the same pair may stand in it twice.
 */
export class Tally {
  #size = 0;
  #tuples = new Uint32Array(256);
  #minutes = new Uint32Array(256);
  #requests = new Uint32Array(256);
  /** By tuple number: its latest row plus one; 0 for none. */
  #rowOf = new Uint32Array(1024);

  get size(): number {
    return this.#size;
  }

  add(tuple: number, minute: number, requests: number): void {
    const row = (this.#rowOf[tuple] ?? 0) - 1;
    if (row >= 0 && this.#minutes[row] === minute) this.#requests[row] = this.requestsAt(row) + requests;
    else this.#append(tuple, minute, requests);
  }

  tupleAt(row: number): number {
    return this.#tuples[row] ?? 0;
  }

  /** Minutes since 1970. */
  minuteAt(row: number): number {
    return this.#minutes[row] ?? 0;
  }

  requestsAt(row: number): number {
    return this.#requests[row] ?? 0;
  }

  clear(): void {
    for (let row = 0; row < this.#size; row += 1) this.#rowOf[this.tupleAt(row)] = 0;
    this.#size = 0;
  }

  #append(tuple: number, minute: number, requests: number): void {
    const row = this.#size;
    if (row === this.#tuples.length) {
      this.#tuples = grown(this.#tuples, row + 1);
      this.#minutes = grown(this.#minutes, row + 1);
      this.#requests = grown(this.#requests, row + 1);
    }
    if (tuple >= this.#rowOf.length) this.#rowOf = grown(this.#rowOf, tuple + 1);
    this.#tuples[row] = tuple;
    this.#minutes[row] = minute;
    this.#requests[row] = requests;
    this.#rowOf[tuple] = row + 1;
    this.#size = row + 1;
  }
}

function grown(column: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(atLeast, column.length * 2));
  larger.set(column);
  return larger;
}
