import { LONGEST_TEXT, VendorQuery } from "../vendor-query.ts";

/** Reads the parameters that Goong's services share; the first one that cannot be used is told in a sentence. */
export class GoongQuery extends VendorQuery {
  /** An id that an answer gave. */
  placeId(...names: readonly string[]): string {
    const id = names.reduce<string | null>((found, name) => found ?? this.text(name), null);
    if (id !== null && id.length <= LONGEST_TEXT) return id;
    return this.say("", `${names[0]} has to be an id that an answer gave.`);
  }

  /** A whole number, `otherwise` where it is not sent. */
  count(name: string, { most, otherwise }: { readonly most: number; readonly otherwise: number }): number {
    const text = this.text(name) ?? String(otherwise);
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= most
      ? value
      : this.say(otherwise, `${name} has to be a whole number from 1 to ${most}.`);
  }

  /** A distance in kilometres as metres; `null` where it is not sent. */
  kilometres(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = /^\d{1,5}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 0;
    if (value > 0 && value <= MOST_KILOMETRES) return value * 1_000;
    return this.say(null, `${name} has to be a number of kilometres, ${MOST_KILOMETRES} at most.`);
  }

  isTrue(name: string): boolean {
    return this.text(name)?.toLowerCase() === "true";
  }

  /** One of the values that a table knows, `otherwise` where nothing is sent. */
  oneOf<Value>(name: string, known: ReadonlyMap<string, Value>, otherwise: Value): Value {
    const text = this.text(name);
    if (text === null) return otherwise;
    const value = known.get(text.toLowerCase());
    return value ?? this.say(otherwise, `${name} has to be one of ${[...known.keys()].join(", ")}.`);
  }

  /** Goong speaks Vietnamese; `language=en` is Latchkey's own, for everybody else. */
  language(): string {
    return this.languageIn("language") ?? DEFAULT_LANGUAGE;
  }
}

const DEFAULT_LANGUAGE = "vi";
/** From a pole to the other. */
const MOST_KILOMETRES = 20_000;
