import { readNumber } from "#core/degrees.ts";
import type { Bounds } from "#core/place.ts";
import { readLatLng } from "../read-lat-lng.ts";
import { LONGEST_TEXT, VendorQuery } from "../vendor-query.ts";

/** Reads parameters as Google writes them; the first one that cannot be used is told in a sentence, and stands in for the answer. */
export class GoogleQuery extends VendorQuery {
  /** Text to search for: `null` where none is sent. */
  searchText(name: string): string | null {
    const text = this.text(name);
    if (text === null || text.length <= LONGEST_TEXT) return text;
    return this.say(null, `'${name}' may have ${LONGEST_TEXT} characters at most; this one has ${text.length}.`);
  }

  /** `south,west|north,east`. */
  bounds(name: string): Bounds | null {
    const text = this.text(name);
    return text === null ? null : this.readBounds(name, text);
  }

  /** The same out of a text that is part of a parameter. */
  readBounds(name: string, text: string): Bounds | null {
    const [southWest, northEast, ...more] = text.split("|").map(readLatLng);
    if (southWest && northEast && more.length === 0 && southWest.latitude <= northEast.latitude)
      return {
        west: southWest.longitude,
        south: southWest.latitude,
        east: northEast.longitude,
        north: northEast.latitude,
      };
    return this.say(null, `'${name}' has to be 'south,west|north,east' in degrees, such as '-35,-56.5|-34.7,-56'.`);
  }

  /** A whole number from 0; `null` where none is sent. */
  count(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    return /^\d{1,6}$/.test(text) ? Number(text) : this.say(null, `'${name}' has to be a whole number from 0.`);
  }

  /** Metres; `null` where none are sent. */
  metres(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = readNumber(text);
    return value > 0 ? value : this.say(null, `'${name}' has to be a number of metres above 0.`);
  }

  /** Values with `|` between them, or `,`. */
  list(name: string, separator: RegExp = /[|,]/, most = MOST_VALUES): readonly string[] {
    const values = (this.text(name) ?? "").split(separator).map((value) => value.trim());
    const sent = [...new Set(values)].filter((value) => value !== "");
    return sent.length <= most ? sent : this.say([], `'${name}' may have ${most} values at most.`);
  }

  /** The language of the answer: `pt-BR` is `pt`. */
  languages(): readonly string[] {
    const code = this.languageIn("language");
    return code === null ? [] : [OLDER_CODES.get(code) ?? code];
  }

  /** `region`: a country by its internet domain, which is nearly always its ISO code; `null` where none is sent. */
  region(): string | null {
    const text = this.text("region");
    if (text === null) return null;
    const code = text.toUpperCase();
    if (!/^[A-Z]{2}$/.test(code)) return this.say(null, "'region' has to be a code of two letters, such as 'uy'.");
    return code === "UK" ? "GB" : code;
  }

  /** Countries out of `components=country:uy|country:ar`, and the other components by name. */
  components(): { readonly countries: readonly string[]; readonly others: ReadonlyMap<string, string> } {
    const countries: string[] = [];
    const others = new Map<string, string>();
    for (const part of this.list("components", /\|/)) {
      const [, name = "", value = ""] = /^([a-z_]{1,40}):(.{1,200})$/.exec(part) ?? [];
      if (name === "country") countries.push(value.toUpperCase());
      else if (COMPONENTS.has(name)) others.set(name, value);
      else
        this.say(null, "'components' has to be 'country:uy' or another of Google's filters, with '|' between several.");
    }
    if (!countries.every((code) => /^[A-Z]{2}$/.test(code)))
      this.say(null, "A country in 'components' has to be its code of two letters (ISO 3166-1), such as 'country:uy'.");
    return { countries, others };
  }
}

const MOST_VALUES = 20;
const COMPONENTS: ReadonlySet<string> = new Set(["route", "locality", "administrative_area", "postal_code"]);
/** Google's older codes of languages, and the ones of today. */
const OLDER_CODES: ReadonlyMap<string, string> = new Map([
  ["iw", "he"],
  ["in", "id"],
  ["ji", "yi"],
]);
