import type { Change } from "#app/change.ts";
import type { Identity } from "#app/keys/identity.ts";
import { compileKey, type CompiledKey } from "#core/compile-key.ts";
import type { ProjectId } from "#core/ids.ts";
import { ownText } from "#core/own-text.ts";
import type { ProjectRules } from "#core/project.ts";
import { BoundedMap } from "./bounded-map.ts";

/** Where the cache learns what it does not know; both may answer at once. */
export type KeySource<Text extends string> = {
  /** What a credential stands for; `null`: nothing. */
  find(text: Text): Promise<Identity | null> | Identity | null;
  findProjectRules(projectId: ProjectId): Promise<ProjectRules | null> | ProjectRules | null;
};

/** A key in memory with its project's rules, and the numbers under which its admitted requests are counted. */
export type CachedKey = Identity & {
  readonly key: CompiledKey;
  readonly project: ProjectRules;
  /** service (and what the draft says, where there is one) → observed origin → the meter's number of the tuple, as of `tuplesOfDay`. */
  readonly admittedTuples: Map<string, Map<string, number>>;
  /** Days since 1970, UTC: the next day the meter may take in an origin that it had no room for. */
  tuplesOfDay: number;
};

/**
 * Known keys by what was sent for them (their value, a token, a signed address), bounded; what nobody has is remembered too,
 * so that guessing costs the database once a guess.
 * Guarantee: after `forget(change)` returns, no answer is older than the change, not even one that was being loaded meanwhile.
 */
export class KeyCache<Text extends string> {
  readonly #source: KeySource<Text>;
  readonly #known: BoundedMap<Text, CachedKey>;
  readonly #unknown: BoundedMap<Text, true>;
  readonly #loading = new Map<Text, Promise<CachedKey | null>>();
  /** Counts changes: what was loaded under an older number is not kept. */
  #generation = 0;

  constructor(source: KeySource<Text>, maxKeys: number) {
    this.#source = source;
    this.#known = new BoundedMap(Math.ceil(maxKeys / 2));
    this.#unknown = new BoundedMap(Math.ceil(maxKeys / 4));
  }

  /** The key, `null` when nobody has it, `undefined` when it must be loaded first. */
  peek(text: Text): CachedKey | null | undefined {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    return this.#unknown.get(text) === true ? null : undefined;
  }

  /** Loads a key that `peek` did not know; parallel requests for one key share one look-up. */
  async load(text: Text): Promise<CachedKey | null> {
    const running = this.#loading.get(text);
    if (running !== undefined) return running;
    const own = ownText(text);
    const loading = this.#read(own);
    this.#loading.set(own, loading);
    try {
      return await loading;
    } finally {
      if (this.#loading.get(own) === loading) this.#loading.delete(own);
    }
  }

  /** Forgets everything a change touched, before the change is answered. */
  forget(change: Change): void {
    this.#generation += 1;
    this.#loading.clear();
    this.#unknown.clear();
    this.#known.deleteWhere((cached) => isTouched(cached, change));
  }

  async #read(text: Text): Promise<CachedKey | null> {
    for (;;) {
      const generation = this.#generation;
      const found = await this.#source.find(text);
      const project = found === null ? null : await this.#source.findProjectRules(found.key.projectId);
      if (generation !== this.#generation) continue;
      if (found === null || project === null) {
        this.#unknown.set(text, true);
        return null;
      }
      const key = compileKey(found.key);
      const cached: CachedKey = { ...found, key, project, admittedTuples: new Map(), tuplesOfDay: 0 };
      this.#known.set(text, cached);
      return cached;
    }
  }
}

function isTouched({ key, project, verified }: CachedKey, change: Change): boolean {
  switch (change.kind) {
    case "key":
      return key.id === change.keyId;
    case "project":
      return project.id === change.projectId;
    case "token":
      return verified?.tokenId === change.tokenId;
    case "signing-key":
      return verified?.signingKeyIds.includes(change.signingKeyId) ?? false;
  }
}
