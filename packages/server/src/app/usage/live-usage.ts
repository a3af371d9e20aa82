import type { ProjectId } from "#core/ids.ts";
import type { Meter, UsageTuple } from "../ports/meter.ts";

/** Requests that were counted alike since the last beat. */
type LiveRow = Pick<UsageTuple, "keyId" | "service" | "outcome" | "origin"> & { readonly requests: number };

/** What was counted in a project in about a second; without rows: nothing was. */
export type LiveBeat = { readonly atMs: number; readonly rows: readonly LiveRow[] };

/** Somebody who watches a project. */
export type LiveListener = {
  onBeat(beat: LiveBeat): void;
  /** The server ends: no beat follows. */
  onEnd(): void;
};

export type LiveUsageOptions = {
  readonly meter: Pick<Meter, "watch">;
  readonly nowMs: () => number;
  readonly everyMs: number;
  readonly maxListeners: number;
  /** Rows of one beat; the origins beyond them count as `(other)`. */
  readonly maxRows: number;
};

type Watched = { readonly listeners: Set<LiveListener>; rows: Map<string, LiveRow> };

/**
 * Tells what is being counted, refusals included, from memory and before it is in the database.
 * Costs nothing while nobody watches; watches only the projects that somebody watches.
 */
export class LiveUsage {
  readonly #options: LiveUsageOptions;
  readonly #projects = new Map<string, Watched>();
  #listeners = 0;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: LiveUsageOptions) {
    this.#options = options;
  }

  /** Begins to tell a listener about a project, and answers how to stop; `null` when there are too many listeners already. */
  subscribe(projectId: ProjectId, listener: LiveListener): (() => void) | null {
    if (this.#isClosed || this.#listeners >= this.#options.maxListeners) return null;
    const watched = this.#projects.get(projectId) ?? { listeners: new Set(), rows: new Map() };
    this.#projects.set(projectId, watched);
    watched.listeners.add(listener);
    this.#listeners += 1;
    this.#watch();
    return () => this.#remove(projectId, watched, listener);
  }

  /** Ends every subscription; none is taken any more. */
  close(): void {
    this.#isClosed = true;
    for (const [projectId, watched] of this.#projects) {
      for (const listener of watched.listeners) {
        this.#remove(projectId, watched, listener);
        listener.onEnd();
      }
    }
  }

  #watch(): void {
    if (this.#timer !== null) return;
    this.#timer = setInterval(() => this.#beat(), this.#options.everyMs).unref();
    this.#options.meter.watch((tuple, requests) => this.#note(tuple, requests));
  }

  #remove(projectId: string, watched: Watched, listener: LiveListener): void {
    if (!watched.listeners.delete(listener)) return;
    this.#listeners -= 1;
    if (watched.listeners.size === 0) this.#projects.delete(projectId);
    if (this.#listeners > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#options.meter.watch(null);
  }

  #note(tuple: UsageTuple, requests: number): void {
    const watched = this.#projects.get(tuple.projectId);
    if (watched === undefined) return;
    const { keyId, service, outcome } = tuple;
    const group = `${keyId} ${service} ${outcome} `;
    const isTold = watched.rows.has(group + tuple.origin) || watched.rows.size < this.#options.maxRows;
    const origin = isTold ? tuple.origin : "(other)";
    const before = watched.rows.get(group + origin)?.requests ?? 0;
    watched.rows.set(group + origin, { keyId, service, outcome, origin, requests: before + requests });
  }

  #beat(): void {
    const atMs = this.#options.nowMs();
    for (const watched of this.#projects.values()) {
      const rows = [...watched.rows.values()];
      watched.rows = new Map();
      for (const listener of watched.listeners) listener.onBeat({ atMs, rows });
    }
  }
}
