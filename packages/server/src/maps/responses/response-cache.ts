import type { ServiceResponse } from "#app/ports/service-door.ts";
import { RecencyLink } from "./recency-ring.ts";

/**
 * Ready answers within a number of bytes; the ones not asked for the longest go first.
 * Its shelves share the bytes: with a shelf per archive, all answers of a replaced archive can go at once.
 */
export class ResponseCache {
  readonly #maxBytes: number;
  readonly #sentinel = new RecencyLink();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** A new, empty shelf in this cache. */
  shelf<K>(): ResponseShelf<K> {
    return new ResponseShelf<K>(this);
  }

  /** Marks an entry as the one used last. */
  touch(entry: RecencyLink): void {
    entry.moveBehind(this.#sentinel);
  }

  /** Makes room for an entry and takes it in; `false` when it is so big that it would push out too many others. */
  admit(entry: RecencyLink, bytes: number): boolean {
    if (bytes > this.#maxBytes / 4) return false;
    this.#bytes += bytes;
    while (this.#bytes > this.#maxBytes) this.#sentinel.newer.evict();
    entry.moveBehind(this.#sentinel);
    return true;
  }

  /** Takes an entry out and its bytes off. */
  release(entry: RecencyLink, bytes: number): void {
    entry.leave();
    this.#bytes -= bytes;
  }
}

/** The answers to one kind of question, each under a key; reads for the same key at the same time share one. */
export class ResponseShelf<K> {
  readonly #cache: ResponseCache;
  readonly #entries = new Map<K, Entry>();
  readonly #pending = new Map<K, Promise<ServiceResponse>>();
  #isClosed = false;

  constructor(cache: ResponseCache) {
    this.#cache = cache;
  }

  /** The answer that is ready, the same object each time. */
  get(key: K): ServiceResponse | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#cache.touch(entry);
    return entry.response;
  }

  /** Makes the answer, unless it is being made already, and keeps it unless it tells of a failure (5xx). */
  fill(key: K, make: () => ServiceResponse | Promise<ServiceResponse>): ServiceResponse | Promise<ServiceResponse> {
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const made = make();
    if (!(made instanceof Promise)) return this.#keep(key, made);
    const kept = made.then((response) => this.#keep(key, response)).finally(() => this.#pending.delete(key));
    this.#pending.set(key, kept);
    return kept;
  }

  /** Lets all answers go and keeps no more; resolves when the reads still under way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const entry of this.#entries.values()) entry.evict();
    await Promise.allSettled(this.#pending.values());
  }

  #keep(key: K, response: ServiceResponse): ServiceResponse {
    if (this.#isClosed || response.status >= 500) return response;
    const bytes = (response.body?.length ?? 0) + ENTRY_OVERHEAD_BYTES;
    const entry = new Entry(response, () => {
      this.#entries.delete(key);
      this.#cache.release(entry, bytes);
    });
    if (this.#cache.admit(entry, bytes)) this.#entries.set(key, entry);
    return response;
  }
}

/** What an entry costs besides its body: the response, the entry, its map slot, its prepared head. */
const ENTRY_OVERHEAD_BYTES = 512;

class Entry extends RecencyLink {
  readonly response: ServiceResponse;
  readonly #forget: () => void;

  constructor(response: ServiceResponse, forget: () => void) {
    super();
    this.response = response;
    this.#forget = forget;
  }

  override evict(): void {
    this.#forget();
  }
}
