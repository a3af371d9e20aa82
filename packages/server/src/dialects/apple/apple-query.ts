import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Bounds, Point } from "#core/place.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** Reads the parameters that Apple's services share; the first one that cannot be used is told in a sentence. */
export class AppleQuery {
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

  /** What is to be searched for, from 1 to 200 characters with a letter or digit among them. */
  search(name: string): string {
    const text = this.text(name) ?? "";
    if (!/[\p{L}\p{N}]/u.test(text)) return this.#say("", `${name} has to say what to search for.`);
    if (text.length <= LONGEST_TEXT) return text;
    return this.#say("", `${name} may have ${LONGEST_TEXT} characters at most; this one has ${text.length}.`);
  }

  /** `latitude,longitude`. */
  point(name: string): Point | null {
    const text = this.text(name);
    const point = text === null ? null : readLatLng(text);
    if (text === null || point !== null) return point;
    return this.#say(null, `${name} has to be latitude,longitude in degrees, such as 37.78,-122.42.`);
  }

  /** `north,east,south,west`. */
  region(name: string): Bounds | null {
    const text = this.text(name);
    if (text === null) return null;
    const [north, east, south, west, ...more] = text.split(",").map(readNumber);
    if (more.length === 0 && isLatitude(north) && isLongitude(east) && isLatitude(south) && isLongitude(west))
      if (south <= north) return { west, south, east, north };
    return this.#say(null, `${name} has to be north,east,south,west in degrees, such as 38,-122.1,37.5,-122.5.`);
  }

  /** Two-letter codes between commas, in upper case. */
  countries(): readonly string[] {
    const codes = (this.text("limitToCountries") ?? "").split(",").flatMap((code) => code.trim() || []);
    if (codes.length <= MOST_COUNTRIES && codes.every((code) => /^[a-z]{2}$/i.test(code)))
      return codes.map((code) => code.toUpperCase());
    return this.#say([], "limitToCountries has to be two-letter codes of countries, with commas between several.");
  }

  /** The language of `lang` (BCP 47), as the gazetteer names it. */
  languages(): readonly string[] {
    const text = this.text("lang");
    if (text === null) return [];
    const [, language] = /^([a-z]{2,3})(?:[-_]\w{2,8})*$/i.exec(text) ?? [];
    return language === undefined
      ? this.#say([], "lang has to be a language such as en-US.")
      : [language.toLowerCase()];
  }

  #say<T>(instead: T, problem: string): T {
    this.#problem ??= problem;
    return instead;
  }
}

const LONGEST_TEXT = 200;
const MOST_COUNTRIES = 20;
