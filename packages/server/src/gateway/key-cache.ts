import type { Change } from "#app/change.ts";
import type { KeyHash } from "#app/ports/key-vault.ts";
import { compileKey, type CompiledKey } from "#core/compile-key.ts";
import type { ProjectId } from "#core/ids.ts";
import type { FoundKey, Key } from "#core/key.ts";
import type { KeyValue } from "#core/key-format.ts";
import type { ProjectRules } from "#core/project.ts";
import { BoundedMap } from "./bounded-map.ts";

/** Where the cache learns what it does not know; both may answer at once. */
export type KeySource = {
  hash(value: KeyValue): KeyHash;
  findKey(hash: KeyHash): Promise<Key | FoundKey | null> | Key | FoundKey | null;
  findProjectRules(projectId: ProjectId): Promise<ProjectRules | null> | ProjectRules | null;
};

/** A key in memory with its project's rules, and the numbers under which its admitted requests are counted. */
export type CachedKey = {
  readonly key: CompiledKey;
  readonly project: ProjectRules;
  /** service (and what the draft says, where there is one) → observed origin → the meter's number of the tuple, as of `tuplesOfDay`. */
  readonly admittedTuples: Map<string, Map<string, number>>;
  /** Days since 1970, UTC: the next day the meter may take in an origin that it had no room for. */
  tuplesOfDay: number;
};

/**
 * Known keys by their value, bounded; keys that nobody has are remembered too, so that guessing costs the database once a guess.
 * Guarantee: after `forget(change)` returns, no answer is older than the change, not even one that was being loaded meanwhile.
 */
export class KeyCache {
  readonly #source: KeySource;
  readonly #known: BoundedMap<KeyValue, CachedKey>;
  readonly #unknown: BoundedMap<KeyValue, true>;
  readonly #loading = new Map<KeyValue, Promise<CachedKey | null>>();
  /** Counts changes: what was loaded under an older number is not kept. */
  #generation = 0;

  constructor(source: KeySource, maxKeys: number) {
    this.#source = source;
    this.#known = new BoundedMap(Math.ceil(maxKeys / 2));
    this.#unknown = new BoundedMap(Math.ceil(maxKeys / 4));
  }

  /** The key, `null` when nobody has it, `undefined` when it must be loaded first. */
  peek(value: KeyValue): CachedKey | null | undefined {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    return this.#unknown.get(value) === true ? null : undefined;
  }

  /** Loads a key that `peek` did not know; parallel requests for one key share one look-up. */
  async load(value: KeyValue): Promise<CachedKey | null> {
    const running = this.#loading.get(value);
    if (running !== undefined) return running;
    const loading = this.#read(value);
    this.#loading.set(value, loading);
    try {
      return await loading;
    } finally {
      if (this.#loading.get(value) === loading) this.#loading.delete(value);
    }
  }

  /** Forgets everything a change touched, before the change is answered. */
  forget(change: Change): void {
    this.#generation += 1;
    this.#loading.clear();
    this.#unknown.clear();
    this.#known.deleteWhere((cached) =>
      change.kind === "key" ? cached.key.id === change.keyId : cached.project.id === change.projectId,
    );
  }

  async #read(value: KeyValue): Promise<CachedKey | null> {
    for (;;) {
      const generation = this.#generation;
      const key = await this.#source.findKey(this.#source.hash(value));
      const project = key === null ? null : await this.#source.findProjectRules(key.projectId);
      if (generation !== this.#generation) continue;
      if (key === null || project === null) {
        this.#unknown.set(value, true);
        return null;
      }
      const cached: CachedKey = { key: compileKey(key), project, admittedTuples: new Map(), tuplesOfDay: 0 };
      this.#known.set(value, cached);
      return cached;
    }
  }
}
