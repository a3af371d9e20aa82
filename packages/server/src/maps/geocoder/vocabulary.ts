import { editDistance } from "./edit-distance.ts";

/** A word of the gazetteer that is spelt like one that was typed. */
export type Respelling = { readonly word: string; readonly edits: number };

/** All words of one length, one after the other. */
type Bucket = {
  readonly length: number;
  parts: string[];
  text: string;
  letters: Uint32Array<ArrayBuffer>;
  count: number;
};

/**
 * Every word of the gazetteer in a few megabytes: one string for each length, and which letters each word has. Length and letters rule
 * out nearly all words at a glance, so that a look through all of them takes about a millisecond.
 */
export class Vocabulary {
  readonly #source: Iterator<string>;
  readonly #remembered = new Map<string, readonly Respelling[]>();
  readonly #buckets: readonly Bucket[] = Array.from({ length: LONGEST + 1 }, (_, length) => emptyBucket(length));

  /** The words are taken from `source` by `read`, so that a long reading can be done in small steps. */
  constructor(source: Iterator<string>) {
    this.#source = source;
  }

  /** Takes up to so many words in; `false` when there are no more. */
  read(most: number): boolean {
    for (let taken = 0; taken < most; taken++) {
      const next = this.#source.next();
      if (next.done === true) {
        for (const bucket of this.#buckets) bucket.text = bucket.parts.splice(0).join("");
        return false;
      }
      const word = next.value;
      const bucket = this.#buckets[word.length];
      if (bucket !== undefined && word.length >= SHORTEST && !/\p{N}/u.test(word)) put(bucket, word);
    }
    return true;
  }

  /** The words nearest to one that may be mistyped, at most `limit`; long words may differ by two letters. */
  like(typed: string, match: "whole" | "start", limit: number): readonly Respelling[] {
    if (typed.length < SHORTEST || typed.length > LONGEST) return [];
    const key = `${match} ${limit} ${typed}`;
    let found = this.#remembered.get(key);
    if (found === undefined) {
      found = this.#look(typed, match, limit);
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(key, found);
    }
    return found;
  }

  #look(typed: string, match: "whole" | "start", limit: number): readonly Respelling[] {
    const whole = this.#wholeLike(typed, typed.length < SHORTEST_FOR_TWO ? 1 : 2, limit);
    if (match === "whole" || whole.length > 0 || typed.length < SHORTEST_START) return whole;
    return this.#startLike(typed, limit);
  }

  #wholeLike(typed: string, most: number, limit: number): readonly Respelling[] {
    const wanted = lettersOf(typed);
    const found: Respelling[] = [];
    for (const { length, text, letters, count } of this.#buckets.slice(typed.length - most, typed.length + most + 1)) {
      for (let index = 0; index < count; index++) {
        if (bits(wanted ^ (letters[index] ?? 0)) > most * 2) continue;
        const word = text.slice(index * length, (index + 1) * length);
        const edits = editDistance(typed, word, most);
        if (edits <= most) found.push({ word, edits });
      }
    }
    return found.toSorted((a, b) => a.edits - b.edits).slice(0, limit);
  }

  /** Beginnings of words, as long as what was typed, that differ from it by one letter. */
  #startLike(typed: string, limit: number): readonly Respelling[] {
    const wanted = lettersOf(typed);
    const starts = new Set<string>();
    for (const { length, text, letters, count } of this.#buckets.slice(typed.length)) {
      for (let index = 0; index < count && starts.size < limit; index++) {
        if (bits(wanted & ~(letters[index] ?? 0)) > 1) continue;
        const word = text.slice(index * length, index * length + typed.length);
        if (editDistance(typed, word, 1) <= 1) starts.add(word);
      }
    }
    return [...starts].map((word) => ({ word, edits: 1 }));
  }
}

/** The words of a text are looked for several times, once for each way to read it. */
const MOST_REMEMBERED = 200;
const SHORTEST = 3;
const SHORTEST_START = 5;
const SHORTEST_FOR_TWO = 7;
const LONGEST = 40;

/** A bit for each letter; letters outside a to z share them. */
function lettersOf(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
  return set >>> 0;
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function emptyBucket(length: number): Bucket {
  return { length, parts: [], text: "", letters: new Uint32Array(64), count: 0 };
}

function put(bucket: Bucket, word: string): void {
  if (bucket.count === bucket.letters.length) {
    const larger = new Uint32Array(bucket.count * 2);
    larger.set(bucket.letters);
    bucket.letters = larger;
  }
  bucket.letters[bucket.count++] = lettersOf(word);
  bucket.parts.push(word);
}
