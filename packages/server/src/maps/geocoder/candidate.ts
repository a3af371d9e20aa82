import type { AddressRow, PlaceRow } from "./gazetteer-row.ts";

/** A place that may be meant, and how well its name fits what was typed. */
export type Candidate = {
  readonly row: PlaceRow;
  /** The house on the street `row`. */
  readonly address: AddressRow | null;
  /** Around 1 for a whole name, see `FIT`. */
  readonly fit: number;
};

/** How well a name fits: the order of the kinds of match, with room for how important and how near a place is. */
export const FIT = {
  /** A house number on a street of exactly this name. */
  address: 1.15,
  /** The whole name as it is shown. */
  name: 1,
  /** The whole name as it is called otherwise. */
  otherName: 0.97,
  /** The same mistyped: fewer people know that name, and fewer still mean it. */
  otherRespelt: 0.87,
  /** The whole name, and the rest of the text says where. */
  nameAndArea: 0.9,
  /** A name begins so. */
  start: 0.75,
  otherStart: 0.68,
  /** All words are in the name, elsewhere in it. */
  words: 0.6,
  /** Only some words are in the name; the others are in what it lies in. */
  someWords: 0.5,
  /** No word is in the name that is shown. */
  elsewhere: 0.2,
  /** Off for every letter that was mistyped. */
  edit: 0.1,
} as const;

/** What may be meant, each place and each house once, with its best fit. */
export class Candidates {
  readonly #best = new Map<string, Candidate>();

  add(candidate: Candidate): void {
    const key = candidate.address === null ? `${candidate.row.id}` : `${candidate.row.id}/${candidate.address.number}`;
    const known = this.#best.get(key);
    if (known === undefined || known.fit < candidate.fit) this.#best.set(key, candidate);
  }

  /**
   * Whether something is called exactly so, or begins so and is a street or at least as important as a town. Several words that are in
   * one name are no accident either.
   */
  satisfy(words: "one" | "several"): boolean {
    return this.all.some(({ row, fit }) => {
      if (fit >= FIT.nameAndArea) return true;
      return fit > FIT.words && (words === "several" || row.kind === "street" || row.importance >= TOWN);
    });
  }

  get isEmpty(): boolean {
    return this.#best.size === 0;
  }

  get all(): readonly Candidate[] {
    return [...this.#best.values()];
  }
}

const TOWN = 430;
