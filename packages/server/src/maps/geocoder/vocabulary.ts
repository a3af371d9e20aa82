import { editDistance } from "./edit-distance.ts";

/** A word of the gazetteer that is spelt like one that was typed. */
export type Respelling = { readonly word: string; readonly edits: number };

/**
 * Every word of the gazetteer in a few megabytes: one string, where each word begins, and which letters it has.
 * The letters rule out nearly all words at a glance, so that a look through all of them takes a few milliseconds.
 */
export class Vocabulary {
  readonly #source: Iterator<string>;
  readonly #parts: string[] = [];
  readonly #remembered = new Map<string, readonly Respelling[]>();
  #text = "";
  #length = 0;
  #count = 0;
  #starts = new Uint32Array(1 << 16);
  #letters = new Uint32Array(1 << 16);

  /** The words are taken from `source` by `read`, so that a long reading can be done in small steps. */
  constructor(source: Iterator<string>) {
    this.#source = source;
  }

  /** Takes up to so many words in; `false` when there are no more. */
  read(most: number): boolean {
    const words: string[] = [];
    for (let taken = 0; taken < most; taken++) {
      const next = this.#source.next();
      if (next.done === true) return this.#take(words, "last");
      const word = next.value;
      if (word.length >= SHORTEST && word.length <= LONGEST && !/\p{N}/u.test(word)) words.push(word);
    }
    return this.#take(words, "more");
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

  #take(words: readonly string[], which: "more" | "last"): boolean {
    if (this.#count + words.length >= this.#starts.length) {
      this.#starts = grown(this.#starts, words.length);
      this.#letters = grown(this.#letters, words.length);
    }
    for (const word of words) {
      this.#letters[this.#count] = lettersOf(word);
      this.#length += word.length;
      this.#starts[++this.#count] = this.#length;
    }
    this.#parts.push(words.join(""));
    if (which === "more") return true;
    this.#text = this.#parts.splice(0).join("");
    return false;
  }

  #wholeLike(typed: string, most: number, limit: number): readonly Respelling[] {
    const wanted = lettersOf(typed);
    const found: Respelling[] = [];
    for (let index = 0; index < this.#count; index++) {
      if (bits(wanted ^ (this.#letters[index] ?? 0)) > most * 2) continue;
      const start = this.#starts[index] ?? 0;
      const end = this.#starts[index + 1] ?? 0;
      if (Math.abs(end - start - typed.length) > most) continue;
      const word = this.#text.slice(start, end);
      const edits = editDistance(typed, word, most);
      if (edits <= most) found.push({ word, edits });
    }
    return found.toSorted((a, b) => a.edits - b.edits).slice(0, limit);
  }

  /** Beginnings of words, as long as what was typed, that differ from it by one letter. */
  #startLike(typed: string, limit: number): readonly Respelling[] {
    const wanted = lettersOf(typed);
    const starts = new Set<string>();
    for (let index = 0; index < this.#count && starts.size < limit; index++) {
      if (bits(wanted & ~(this.#letters[index] ?? 0)) > 1) continue;
      const start = this.#starts[index] ?? 0;
      const end = this.#starts[index + 1] ?? 0;
      if (end - start < typed.length) continue;
      const word = this.#text.slice(start, start + typed.length);
      if (editDistance(typed, word, 1) <= 1) starts.add(word);
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

function grown(array: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2 + more);
  larger.set(array);
  return larger;
}
