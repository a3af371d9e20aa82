import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Bounds, Point } from "#core/place.ts";

/** Reads the parameters of a query; the first one that cannot be used is told in a sentence, and stands in for the answer. */
export class QueryReader {
  readonly #query: URLSearchParams;
  #problem: string | null = null;

  constructor(query: string) {
    this.#query = new URLSearchParams(query);
  }

  /** What is wrong, for a beginner; `null` while all that was read is good. */
  get problem(): string | null {
    return this.#problem;
  }

  /** `""` counts as not sent. */
  text(name: string): string | null {
    return this.#query.get(name) || null;
  }

  /** A whole number, the default where it is not sent. */
  count(name: string, range: { readonly least: number; readonly most: number; readonly otherwise: number }): number {
    const text = this.text(name);
    if (text === null) return range.otherwise;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= range.least && value <= range.most) return value;
    return this.#say(range.otherwise, `\`${name}\` has to be a whole number from ${range.least} to ${range.most}.`);
  }

  flag(name: string, otherwise: "true" | "false"): "true" | "false" {
    const text = this.text(name) ?? otherwise;
    if (text === "true" || text === "false") return text;
    return this.#say(otherwise, `\`${name}\` has to be \`true\` or \`false\`.`);
  }

  /** Values between commas, each of which has to pass. */
  list(name: string, rule: { readonly isValid: (value: string) => boolean; readonly says: string }): readonly string[] {
    const text = this.text(name);
    if (text === null) return [];
    const values = text.split(",").map((value) => value.trim());
    if (values.length <= MOST_VALUES && values.every(rule.isValid)) return values;
    return this.#say([], `\`${name}\` has to be ${rule.says}, with commas between several.`);
  }

  /** `longitude,latitude`. */
  point(name: string): Point | null {
    const text = this.text(name);
    if (text === null) return null;
    const [longitude, latitude, ...more] = text.split(",").map(readNumber);
    if (more.length === 0 && isLongitude(longitude) && isLatitude(latitude)) return { longitude, latitude };
    return this.#say(null, `\`${name}\` has to be \`longitude,latitude\` in degrees, such as \`-56.19,-34.9\`.`);
  }

  /** `west,south,east,north`. */
  bounds(name: string): Bounds | null {
    const text = this.text(name);
    if (text === null) return null;
    const [west, south, east, north, ...more] = text.split(",").map(readNumber);
    if (more.length === 0 && isLongitude(west) && isLatitude(south) && isLongitude(east) && isLatitude(north))
      if (south <= north) return { west, south, east, north };
    const example = "such as `-56.5,-35,-56,-34.7`";
    return this.#say(null, `\`${name}\` has to be \`west,south,east,north\` in degrees, ${example}.`);
  }

  languages(): readonly string[] {
    const says = "codes of languages of two or three letters, such as `en` or `es`";
    const values = this.list("language", { isValid: (value) => /^[a-z]{2,3}(?:[-_]\w{2,8})?$/i.test(value), says });
    return [...new Set(values.map((value) => value.slice(0, value.search(/[-_]|$/)).toLowerCase()))];
  }

  /** What ties the suggestions of one search to the details that end it; it changes no answer and no count. */
  sessionToken(): string | null {
    const token = this.text("sessiontoken");
    if (token === null || /^[\w-]{1,128}$/.test(token)) return token;
    return this.#say(null, "`sessiontoken` may have up to 128 letters, digits, `-` and `_`; a UUID is a good one.");
  }

  countries(): readonly string[] {
    const says = "codes of countries of two letters (ISO 3166-1), such as `uy`";
    const values = this.list("country", { isValid: (value) => /^[a-z]{2}$/i.test(value), says });
    return [...new Set(values.map((value) => value.toUpperCase()))];
  }

  #say<T>(instead: T, problem: string): T {
    this.#problem ??= problem;
    return instead;
  }
}

const MOST_VALUES = 20;
