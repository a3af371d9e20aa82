import type { Point } from "#core/place.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** Reads the parameters that Goong's services share; the first one that cannot be used is told in a sentence. */
export class GoongQuery {
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

  /** An id that an answer gave. */
  placeId(...names: readonly string[]): string {
    const id = names.reduce<string | null>((found, name) => found ?? this.text(name), null);
    if (id !== null && id.length <= LONGEST_TEXT) return id;
    return this.#say("", `${names[0]} has to be an id that an answer gave.`);
  }

  /** `latitude,longitude`. */
  point(name: string): Point | null {
    const text = this.text(name);
    const point = text === null ? null : readLatLng(text);
    if (text === null || point !== null) return point;
    return this.#say(null, `${name} has to be latitude,longitude in degrees, such as 21.0137,105.7983.`);
  }

  /** Points with a separator between them, at least one. */
  points(name: string, separator: ";" | "|"): readonly Point[] {
    const points = (this.text(name) ?? "").split(separator, MOST_POINTS + 1).map(readLatLng);
    const read = points.filter((point) => point !== null);
    if (read.length === points.length && points.length <= MOST_POINTS) return read;
    const rule = `1 to ${MOST_POINTS} points latitude,longitude with ${separator} between them`;
    return this.#say([], `${name} has to be ${rule}, such as 21.0137,105.7983.`);
  }

  /** A whole number, `otherwise` where it is not sent. */
  count(name: string, { most, otherwise }: { readonly most: number; readonly otherwise: number }): number {
    const text = this.text(name) ?? String(otherwise);
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= most
      ? value
      : this.#say(otherwise, `${name} has to be a whole number from 1 to ${most}.`);
  }

  /** A distance in kilometres as metres; `null` where it is not sent. */
  kilometres(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = /^\d{1,5}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 0;
    if (value > 0 && value <= MOST_KILOMETRES) return value * 1_000;
    return this.#say(null, `${name} has to be a number of kilometres, ${MOST_KILOMETRES} at most.`);
  }

  isTrue(name: string): boolean {
    return this.text(name)?.toLowerCase() === "true";
  }

  /** One of the values that a table knows, `otherwise` where nothing is sent. */
  oneOf<Value>(name: string, known: ReadonlyMap<string, Value>, otherwise: Value): Value {
    const text = this.text(name);
    if (text === null) return otherwise;
    const value = known.get(text.toLowerCase());
    return value ?? this.#say(otherwise, `${name} has to be one of ${[...known.keys()].join(", ")}.`);
  }

  /** Goong speaks Vietnamese; `language=en` is Latchkey's own, for everybody else. */
  language(): string {
    const text = this.text("language") ?? DEFAULT_LANGUAGE;
    const [, language] = /^([a-z]{2,3})(?:[-_]\w{2,8})*$/i.exec(text) ?? [];
    if (language !== undefined) return language.toLowerCase();
    return this.#say(DEFAULT_LANGUAGE, "language has to be a code such as vi or en.");
  }

  #say<T>(instead: T, problem: string): T {
    this.#problem ??= problem;
    return instead;
  }
}

const DEFAULT_LANGUAGE = "vi";
const LONGEST_TEXT = 200;
const MOST_POINTS = 25;
/** From a pole to the other. */
const MOST_KILOMETRES = 20_000;
