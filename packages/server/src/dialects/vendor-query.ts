import type { Point } from "#core/place.ts";
import { readLatLng } from "./read-lat-lng.ts";

/** Reads what vendors ask in the same words; the first parameter that cannot be used is told in a sentence. */
export class VendorQuery {
  readonly #query: URLSearchParams;
  #problem: string | null = null;

  constructor(query: string) {
    this.#query = new URLSearchParams(query);
  }

  /** What is wrong, for a beginner; `null` while all that was read is good. */
  get problem(): string | null {
    return this.#problem;
  }

  /** `null` where nothing is sent, or only blanks. */
  text(name: string): string | null {
    return this.#query.get(name)?.trim() || null;
  }

  /** Every value of a parameter that may be repeated, without empty ones. */
  all(name: string): readonly string[] {
    return this.#query.getAll(name).filter((value) => value !== "");
  }

  /** What is to be searched for, from 1 to 200 characters with a letter or digit among them. */
  search(name: string): string {
    const text = this.text(name) ?? "";
    if (!/[\p{L}\p{N}]/u.test(text)) return this.say("", `${name} has to say what to search for.`);
    if (text.length <= LONGEST_TEXT) return text;
    return this.say("", `${name} may have ${LONGEST_TEXT} characters at most; this one has ${text.length}.`);
  }

  /** `latitude,longitude`. */
  point(name: string): Point | null {
    const text = this.text(name);
    const point = text === null ? null : readLatLng(text);
    if (text === null || point !== null) return point;
    return this.say(null, `${name} has to be latitude,longitude in degrees, such as 21.0137,105.7983.`);
  }

  /** Points with a separator between them, at least one. */
  points(name: string, separator: ";" | "|"): readonly Point[] {
    const points = (this.text(name) ?? "").split(separator, MOST_POINTS + 1).map(readLatLng);
    const read = points.filter((point) => point !== null);
    if (read.length === points.length && points.length <= MOST_POINTS) return read;
    const rule = `1 to ${MOST_POINTS} points latitude,longitude with ${separator} between them`;
    return this.say([], `${name} has to be ${rule}, such as 21.0137,105.7983.`);
  }

  /** The language of a tag such as `en-US` (BCP 47), as the gazetteer names it; `null` where none is sent. */
  languageIn(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const [, language] = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(text) ?? [];
    return language?.toLowerCase() ?? this.say(null, `${name} has to be a language such as en-US.`);
  }

  /** Tells what is wrong; answers what stands in for a parameter that cannot be used. */
  say<T>(instead: T, problem: string): T {
    this.#problem ??= problem;
    return instead;
  }
}

/** Longer than any name of a place, with what it lies in. */
export const LONGEST_TEXT = 200;

const MOST_POINTS = 25;
