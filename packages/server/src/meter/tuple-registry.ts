import type { UsageTuple } from "#app/ports/meter.ts";
import type { DraftId } from "#core/ids.ts";

/** Stands for all origins beyond the bounds; sums under it are exact. */
const OTHER_ORIGIN = "(other)";

const LONGEST_ORIGIN = 256;
// PostgreSQL takes no NUL in a text, and one such row would hold up all that are counted after it.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f]/;

type Interned = { readonly number: number; readonly tuple: UsageTuple; readonly branch: Branch };
/** The tuples of one key and origin; there are many branches, so that they are kept small. */
type Branch = { tuples: readonly Interned[]; admittedOnDay: number; usedOnDay: number };
type KeyTuples = {
  withoutOrigin: Branch | null;
  otherOrigins: Branch | null;
  byOrigin: Map<string, Branch> | null;
  admittedOnDay: number;
  admitted: number;
};

const NONE: readonly Interned[] = [];

/** How much the registry takes in before it counts under `(other)`. */
export type TupleBounds = { readonly maxTuples: number; readonly maxOriginsPerKeyAndDay: number };

/**
 * Gives tuples their numbers.
 * Bounds: distinct origins per key and UTC day, and tuples with an origin altogether; what is beyond, longer than 256 characters
 * or unprintable counts under `(other)`. Tuples without an origin and those of `(other)` are as many as keys with their earlier values
 * and drafts, services and outcomes allow.
 * A number is never given to another tuple: after its origin was forgotten, it means `(other)` of the same key.
 */
export class TupleRegistry {
  readonly #bounds: TupleBounds;
  readonly #projects = new Map<string, Map<string, KeyTuples>>();
  readonly #interned: Interned[] = [];
  #named = 0;
  #day: number;

  constructor(bounds: TupleBounds, day: number) {
    this.#bounds = bounds;
    this.#day = day;
  }

  get size(): number {
    return this.#interned.length;
  }

  /** Days since 1970, UTC. */
  get day(): number {
    return this.#day;
  }

  intern(tuple: UsageTuple): number {
    const key = this.#key(tuple);
    if (tuple.origin === "") return this.#numberIn((key.withoutOrigin ??= newBranch()), tuple);
    const branch = this.#admit(key, tuple.origin);
    if (branch === null) return this.#numberOfOther(key, tuple);
    const known = find(branch.tuples, tuple);
    if (known !== null) return known.number;
    if (tuple.draftId !== undefined) this.#makeRoomFor(tuple.draftId, branch);
    if (this.#named >= this.#bounds.maxTuples) return this.#numberOfOther(key, tuple);
    this.#named += 1;
    return this.#add(branch, tuple);
  }

  /** What is counted under a number. */
  tuple(number: number): UsageTuple {
    return this.#at(number).tuple;
  }

  /** Notes that a number was counted under today; answers the number that it means now. */
  use(number: number): number {
    const interned = this.#at(number);
    interned.branch.usedOnDay = this.#day;
    return interned.number;
  }

  /** Notes that something was counted on `day`: then every key may bring new origins. */
  turnTo(day: number): void {
    this.#day = day;
  }

  /** Forgets the origins that were used neither today nor yesterday. */
  forgetIdleOrigins(): void {
    for (const keys of this.#projects.values()) {
      for (const key of keys.values()) {
        for (const [origin, branch] of key.byOrigin ?? []) if (this.#isIdle(branch)) this.#forget(key, origin, branch);
      }
    }
  }

  /** A key has one draft at a time: those tried on an earlier one make room. Their numbers keep their meaning, for requests under way. */
  #makeRoomFor(draftId: DraftId, branch: Branch): void {
    const kept = branch.tuples.filter(({ tuple }) => tuple.draftId === undefined || tuple.draftId === draftId);
    this.#named -= branch.tuples.length - kept.length;
    branch.tuples = kept;
  }

  #forget(key: KeyTuples, origin: string, { tuples }: Branch): void {
    key.byOrigin?.delete(origin);
    this.#named -= tuples.length;
    for (const { number, tuple } of tuples) this.#interned[number] = this.#at(this.#numberOfOther(key, tuple));
  }

  #isIdle({ admittedOnDay, usedOnDay }: Branch): boolean {
    return Math.max(admittedOnDay, usedOnDay) < this.#day - 1;
  }

  #key({ projectId, keyId }: UsageTuple): KeyTuples {
    let keys = this.#projects.get(projectId);
    if (keys === undefined) this.#projects.set(projectId, (keys = new Map()));
    let key = keys.get(keyId);
    if (key === undefined) {
      key = { withoutOrigin: null, otherOrigins: null, byOrigin: null, admittedOnDay: this.#day, admitted: 0 };
      keys.set(keyId, key);
    }
    return key;
  }

  #admit(key: KeyTuples, origin: string): Branch | null {
    const known = key.byOrigin?.get(origin);
    if (known !== undefined && known.admittedOnDay === this.#day) return known;
    if (key.admittedOnDay !== this.#day) {
      key.admittedOnDay = this.#day;
      key.admitted = 0;
    }
    if (key.admitted >= this.#bounds.maxOriginsPerKeyAndDay) return null;
    if (known === undefined && (this.#named >= this.#bounds.maxTuples || !isCountable(origin))) return null;
    key.admitted += 1;
    const branch = known ?? newBranch();
    branch.admittedOnDay = this.#day;
    if (known === undefined) (key.byOrigin ??= new Map()).set(origin, branch);
    return branch;
  }

  #numberOfOther(key: KeyTuples, tuple: UsageTuple): number {
    return this.#numberIn((key.otherOrigins ??= newBranch()), { ...tuple, origin: OTHER_ORIGIN });
  }

  #numberIn(branch: Branch, tuple: UsageTuple): number {
    return find(branch.tuples, tuple)?.number ?? this.#add(branch, tuple);
  }

  #add(branch: Branch, tuple: UsageTuple): number {
    const number = this.#interned.length;
    const interned = { number, tuple: { ...tuple }, branch };
    this.#interned.push(interned);
    branch.tuples = [...branch.tuples, interned];
    return number;
  }

  #at(number: number): Interned {
    const interned = this.#interned[number];
    if (interned === undefined) throw new RangeError(`No tuple has the number ${number}.`);
    return interned;
  }
}

function newBranch(): Branch {
  return { tuples: NONE, admittedOnDay: 0, usedOnDay: 0 };
}

function find(tuples: readonly Interned[], tuple: UsageTuple): Interned | null {
  for (const interned of tuples) if (isSame(interned.tuple, tuple)) return interned;
  return null;
}

/** Of tuples of one key and origin. */
function isSame(one: UsageTuple, other: UsageTuple): boolean {
  return (
    one.service === other.service &&
    one.outcome === other.outcome &&
    one.previousId === other.previousId &&
    one.draftId === other.draftId &&
    one.draftOutcome === other.draftOutcome
  );
}

function isCountable(origin: string): boolean {
  return (
    origin.length <= LONGEST_ORIGIN && origin !== OTHER_ORIGIN && origin.isWellFormed() && !UNPRINTABLE.test(origin)
  );
}
